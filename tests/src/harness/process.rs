//! Processes as the system sees them: who started whom, how much memory they hold, and how to end them at once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// The process and all that it started, directly or not.
pub fn tree(root: u32) -> Vec<u32> {
    let mut children: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for pid in all() {
        if let Some(parent) = parent(pid) {
            children.entry(parent).or_default().push(pid);
        }
    }
    let mut found = vec![root];
    let mut next = 0;
    while let Some(pid) = found.get(next) {
        found.extend(children.get(pid).into_iter().flatten());
        next += 1;
    }
    found
}

/// The process among `candidates` that runs this program.
pub fn running(program: &Path, candidates: &[u32]) -> Option<u32> {
    candidates
        .iter()
        .copied()
        .find(|pid| fs::read_link(format!("/proc/{pid}/exe")).is_ok_and(|exe| exe == program))
}

/// Whether the process still runs; one that has ended and only waits to be counted does not.
pub fn is_alive(pid: u32) -> bool {
    fs::read_to_string(format!("/proc/{pid}/stat"))
        .is_ok_and(|stat| stat.rsplit(')').next().is_some_and(|rest| !rest.starts_with(" Z")))
}

/// Ends processes at once, as a crash or an empty battery would: nothing of theirs gets to run again.
pub fn kill(pids: &[u32]) {
    let pids: Vec<_> = pids.iter().map(ToString::to_string).collect();
    // One that has ended meanwhile is what we want, so the answer does not matter.
    let _ = Command::new("sh")
        .args(["-c", "kill -9 \"$@\"", "sh"])
        .args(pids)
        .stderr(Stdio::null())
        .status();
}

/// Memory of the processes in bytes, with shared pages divided among those who share them (PSS).
pub fn memory(pids: &[u32]) -> u64 {
    pids.iter()
        .filter_map(|pid| fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok())
        .filter_map(|rollup| {
            let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
            line.split_whitespace().next()?.parse::<u64>().ok()
        })
        .map(|kib| kib * 1024)
        .sum()
}

fn all() -> Vec<u32> {
    let Ok(entries) = fs::read_dir("/proc") else { return Vec::new() };
    entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect()
}

fn parent(pid: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name in parentheses may itself hold spaces and parentheses: count from the last one.
    stat.rsplit(')').next()?.split_whitespace().nth(1)?.parse().ok()
}
