//! Makes as many lessons as one likes, so that what is measured is measured on real ones: the built-in lessons, repeated
//! under new ids.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use curriculum::{Folder, compile};

const LESSONS_IN_A_UNIT: usize = 8;

/// The built-in lessons to repeat.
pub(crate) struct Lessons(Vec<String>);

impl Lessons {
    /// The text of every built-in lesson without a practice, which would need its skill.
    pub(crate) fn built_in(content: &Path) -> Result<Self, Box<dyn Error>> {
        let mut found = Vec::new();
        let folder = Folder::read(content)?;
        for located in compile(&folder).library.lessons() {
            if located.lesson.practice().is_none() {
                found.push(located.lesson.id.to_string());
            }
        }
        let texts = walk(content)?.into_iter().map(fs::read_to_string);
        let mut texts = texts.collect::<Result<Vec<_>, _>>()?;
        texts.retain(|text| found.iter().any(|id| text.contains(&format!("\nid: {id}\n"))));
        if texts.is_empty() { Err("there are no built-in lessons".into()) } else { Ok(Self(texts)) }
    }

    /// The text of one of endlessly many lessons.
    fn text(&self, place: usize) -> Option<String> {
        let text = self.0.get(place % self.0.len())?;
        Some(with_id(text, &format!("lesson-{place}")))
    }

    /// Writes a course with the lessons from this place on, as many as `is_enough` lets it, which hears how many there
    /// are and their bytes; gives their files.
    pub(crate) fn write_course(
        &self,
        folder: &Path,
        first: usize,
        is_enough: impl Fn(usize, usize) -> bool,
    ) -> Result<Vec<PathBuf>, Box<dyn Error>> {
        let (mut files, mut units, mut bytes) = (Vec::new(), Vec::new(), 0);
        while !is_enough(files.len(), bytes) {
            let place = files.len();
            let unit = format!("unit-{}", place / LESSONS_IN_A_UNIT + 1);
            let name = format!("{:02}-lesson", place % LESSONS_IN_A_UNIT + 1);
            if place % LESSONS_IN_A_UNIT == 0 {
                fs::create_dir_all(folder.join(&unit))?;
                let about = format!("id = \"{unit}\"\ntitle = \"{unit}\"\nsummary = \"A unit.\"\n");
                fs::write(folder.join(&unit).join("unit.toml"), about)?;
                units.push(unit.clone());
            }
            let text = self.text(first + place).unwrap_or_default();
            bytes += text.len();
            let lesson = folder.join(unit).join(name);
            fs::create_dir_all(&lesson)?;
            let file = lesson.join("lesson.md");
            fs::write(&file, text)?;
            files.push(file);
        }
        let course = format!(
            "id = \"course-{first}\"\ntitle = \"Course {first}\"\nsummary = \"Large.\"\nlanguage = \"en\"\n\
             audience = \"everyone\"\norder = 1\nunits = {units:?}\n"
        );
        fs::write(folder.join("course.toml"), course)?;
        Ok(files)
    }
}

fn walk(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(walk(&path)?);
        } else if path.ends_with("lesson.md") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The lesson under another id; the first line of that kind is the one of the front matter.
fn with_id(text: &str, id: &str) -> String {
    match text.lines().find(|line| line.starts_with("id: ")) {
        Some(line) => text.replacen(line, &format!("id: {id}"), 1),
        None => text.to_owned(),
    }
}
