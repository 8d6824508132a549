//! The looks of one view: paper and night, a large and a small screen, and everything twice as large.

use std::path::{Path, PathBuf};

use e2e::harness::patience::{must, until};
use e2e::harness::window::Window;

/// A way to look at a view.
pub(crate) struct Look {
    name: &'static str,
    theme: &'static str,
    size: (u32, u32),
}

const fn look(name: &'static str, theme: &'static str, size: (u32, u32)) -> Look {
    Look { name, theme, size }
}

/// How wide the window is, once every picture in it has come.
const WIDTH: &str = "const isSeen = (it) => it.top < innerHeight && it.bottom > 0;
     const seen = [...document.images].filter((it) => isSeen(it.getBoundingClientRect()));
     return seen.every((it) => it.complete) && innerWidth";

const LARGE: (u32, u32) = (1440, 900);
const SMALL: (u32, u32) = (1024, 700);

/// What is left of the large screen where everything on it is twice as large.
const ZOOMED: (u32, u32) = (LARGE.0 / 2, LARGE.1 / 2);

/// Every look; the first is the one that a person sees between two pictures.
pub(crate) const EVERY: &[Look] = &[
    look("light", "light", LARGE),
    look("dark", "dark", LARGE),
    look("light-small", "light", SMALL),
    look("dark-small", "dark", SMALL),
    look("light-200", "light", ZOOMED),
];

/// The looks in which a text is read, page by page.
pub(crate) const READING: &[Look] = &[look("light", "light", SMALL), look("dark", "dark", SMALL)];

/// Takes the pictures.
pub(crate) struct Camera<'w> {
    window: &'w Window,
    folder: PathBuf,
    looks: &'static [Look],
}

impl<'w> Camera<'w> {
    /// A camera in front of this window, whose pictures go into this folder.
    pub(crate) fn new(window: &'w Window, folder: &Path, looks: &'static [Look]) -> Self {
        let camera = Self { window, folder: folder.to_owned(), looks };
        // A picture is of what a view comes to, not of its way there.
        let still = "const sheet = new CSSStyleSheet();
             sheet.replaceSync('* { transition: none !important; caret-color: transparent !important }');
             document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]";
        must(window.run(still, Vec::new()), "a window that keeps still");
        camera.dress(&looks[0]);
        camera
    }

    /// What is shown now, in each of its looks.
    pub(crate) fn all(&self, view: &str) {
        for look in self.looks {
            self.dress(look);
            let file = self.folder.join(format!("{view}.{}.png", look.name));
            must(self.window.picture(&file), view);
        }
        self.dress(&self.looks[0]);
    }

    /// The look is put on as the settings would, but nothing is kept: the next view begins in the first look.
    fn dress(&self, look: &Look) {
        let (width, height) = look.size;
        self.window.resize(width, height);
        let script = "document.documentElement.dataset.theme = arguments[0]";
        must(self.window.run(script, vec![look.theme.into()]), look.name);
        let has_size = || match self.window.run(WIDTH, Vec::new())? {
            shown if shown.as_u64() == Some(width.into()) => Ok(()),
            other => Err(format!("the window is {other} wide")),
        };
        must(until(has_size), "the size of the window");
        must(self.window.is_painted(), "the window in its new size");
    }
}
