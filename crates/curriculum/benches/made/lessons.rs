//! Makes as many lessons as one likes, so that what is measured is measured on real ones: the built-in lessons, repeated
//! under new ids.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

const LESSONS_IN_A_UNIT: usize = 8;

/// The built-in lessons to repeat.
pub(crate) struct Lessons(Vec<Lesson>);

/// One of them: its text, and the pictures beside it.
struct Lesson {
    text: String,
    pictures: Vec<PathBuf>,
}

impl Lessons {
    /// Every built-in lesson that needs nothing but its folder (a practice needs its skill) and is all Markdown (a
    /// scenario is compiled by a language of its own, which neither mdBook nor a parser of Markdown does).
    pub(crate) fn built_in(content: &Path) -> Result<Self, Box<dyn Error>> {
        let mut found = Vec::new();
        for file in files(content)?.into_iter().filter(|it| it.ends_with("lesson.md")) {
            let text = fs::read_to_string(&file)?;
            if !text.contains("[!practice]") && !text.contains("[!scenario]") {
                let beside = file.parent().map_or_else(|| Ok(Vec::new()), files)?;
                found.push(Lesson {
                    text,
                    pictures: beside.into_iter().filter(|it| *it != file).collect(),
                });
            }
        }
        if found.is_empty() { Err("there are no built-in lessons".into()) } else { Ok(Self(found)) }
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
            let made = folder.join(unit).join(name);
            fs::create_dir_all(&made)?;
            let number = first + place;
            let Some(lesson) = self.0.get(number % self.0.len()) else { break };
            let text = with_id(&lesson.text, &format!("lesson-{number}"));
            bytes += text.len();
            for picture in &lesson.pictures {
                fs::copy(picture, made.join(picture.file_name().unwrap_or_default()))?;
            }
            let file = made.join("lesson.md");
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

fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
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
