//! Compiles a folder of courses beside `mdbook build` and a bare pass of the Markdown parser over the same files.
//!
//! `compile_speed <content> <work folder> <mdbook> <table>`; `cargo xtask bench compile` brings all four. The folder is
//! made from the built-in lessons, repeated under new ids until there is a megabyte and more of them.

#[path = "made/lessons.rs"]
mod lessons;
#[path = "made/times.rs"]
mod times;

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use curriculum::{Folder, compile};
use pulldown_cmark::{Options, Parser, html};

use lessons::Lessons;
use times::{median, millis, timed};

/// In turn, so that whatever else the machine does burdens all three.
const ROUNDS: usize = 15;

/// As large as the largest books that people write with mdBook: a megabyte and a fifth.
const BYTES: usize = 1_200_000;

/// What compiling may cost, compared with each.
const BAR_MDBOOK: f64 = 0.15;
const BAR_BARE: f64 = 3.0;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    // Cargo adds `--bench` to the arguments.
    let arguments: Vec<_> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    let [content, work, mdbook, table] = arguments.as_slice() else {
        return Err("compile_speed <content> <work folder> <mdbook> <table>".into());
    };
    let work = Path::new(work);
    let files = write_folder(Path::new(content), work)?;
    let (mut ours, mut bare, mut book) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(timed(|| compile_all(work))?);
        bare.push(timed(|| bare_pass(&files))?);
        book.push(timed(|| build_book(Path::new(mdbook), work))?);
    }
    let bytes = files.iter().map(|it| Ok(fs::metadata(it)?.len())).sum::<std::io::Result<u64>>()?;
    let about = format!("{} lessons, {bytes} bytes", files.len());
    let [ours, bare, book] = [ours, bare, book].map(|mut it| millis(median(&mut it)));
    let (text, holds) = report(&about, ours, bare, book);
    fs::write(table, text)?;
    Ok(if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn compile_all(work: &Path) -> Result<(), Box<dyn Error>> {
    let compiled = compile(&Folder::read(work)?);
    if compiled.has_errors() {
        return Err(format!("the generated course is broken: {:?}", compiled.diagnostics).into());
    }
    black_box(compiled);
    Ok(())
}

/// The least that anybody who shows Markdown must do: read each file, parse it, write HTML.
fn bare_pass(files: &[PathBuf]) -> Result<(), Box<dyn Error>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_SMART_PUNCTUATION;
    for file in files {
        let text = fs::read_to_string(file)?;
        let mut written = String::new();
        html::push_html(&mut written, Parser::new_ext(&text, options));
        black_box(written);
    }
    Ok(())
}

fn build_book(mdbook: &Path, work: &Path) -> Result<(), Box<dyn Error>> {
    let mut build = Command::new(mdbook);
    build.arg("build").arg("--dest-dir").arg(work.with_extension("book")).arg(work);
    let output = build.stdin(Stdio::null()).output()?;
    if output.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&output.stderr).into())
}

/// One course that is a book as well; gives its lessons.
fn write_folder(content: &Path, work: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    if work.exists() {
        fs::remove_dir_all(work)?;
    }
    let is_enough = |_, bytes| bytes >= BYTES;
    let files = Lessons::built_in(content)?.write_course(work, 0, is_enough)?;
    let mut summary = "# Summary\n\n".to_owned();
    for (place, file) in files.iter().enumerate() {
        writeln!(summary, "- [Lesson {place}]({})", file.strip_prefix(work)?.display())?;
    }
    fs::write(work.join("SUMMARY.md"), summary)?;
    fs::write(work.join("book.toml"), "[book]\ntitle = \"Large\"\nsrc = \".\"\n")?;
    Ok(files)
}

fn report(about: &str, ours: f64, bare: f64, book: f64) -> (String, bool) {
    let rows = [
        ("`mdbook build` of the same folder", book, BAR_MDBOOK),
        ("reading, parsing and writing HTML, and nothing else", bare, BAR_BARE),
    ];
    let mut text = format!(
        "## Compiling a folder of courses\n\n\
         {about}, from disk to safe HTML, in a release build: medians of {ROUNDS} rounds in turn.\n\
         Written by `cargo xtask bench compile`, which fails when a bar is missed.\n\n\
         | against | Crosstrain, ms | the other, ms | ratio | bar |\n| --- | --- | --- | --- | --- |\n"
    );
    let mut holds = true;
    for (what, other, bar) in rows {
        let ratio = ours / other;
        holds &= ratio <= bar;
        // Writing into a string cannot fail.
        let _ = writeln!(text, "| {what} | {ours:.1} | {other:.1} | {ratio:.2} | <= {bar:.2} |");
    }
    (text, holds)
}
