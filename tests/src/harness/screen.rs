//! The picture on a virtual screen, read from the memory file that `Xvfb -fbdir` keeps, so that looking costs next to nothing.

use std::fs::File;
use std::io::{self, BufWriter};
use std::iter;
use std::os::unix::fs::FileExt;
use std::path::Path;

use png::{BitDepth, ColorType, Encoder};

/// A screen of Xvfb, in its XWD file.
pub struct Screen {
    file: File,
    first_pixel: u64,
    bytes_per_line: u64,
    width: u64,
    height: u64,
}

/// Some lines of the screen at one moment.
#[derive(PartialEq, Eq)]
pub struct Glance(Vec<u8>);

/// Every so many lines one is looked at: finer than a line of text is high.
const STEP: usize = 6;

impl Screen {
    /// Opens the picture that the X server keeps in this folder.
    pub fn open(folder: &Path) -> io::Result<Self> {
        let file = File::open(folder.join("Xvfb_screen0"))?;
        let header = |index: u64| {
            let mut word = [0; 4];
            file.read_exact_at(&mut word, index * 4)?;
            io::Result::Ok(u64::from(u32::from_be_bytes(word)))
        };
        // XWD: words are big-endian; after the header comes the colour map of 12 bytes each.
        let (size, colours) = (header(0)?, header(19)?);
        let (width, height, bytes_per_line) = (header(4)?, header(5)?, header(12)?);
        Ok(Self { first_pixel: size + colours * 12, bytes_per_line, width, height, file })
    }

    /// Looks at the part of the screen in which a window of this size stands.
    pub fn glance(&self, width: u64, height: u64) -> io::Result<Glance> {
        Ok(Glance(self.lines((width, height), STEP)?))
    }

    /// Writes the part of the screen in which a window of this size stands as a PNG file, without so many lines at its top.
    pub fn save(&self, top: u64, (width, height): (u64, u64), file: &Path) -> io::Result<()> {
        let (width, height) = (width.min(self.width), height.min(self.height));
        let mut pixels = self.lines((width, height), 1)?;
        let above = usize::try_from(top * width * 4).map_err(io::Error::other)?;
        pixels.drain(..above.min(pixels.len()));
        let height = height.saturating_sub(top);
        // Xvfb keeps blue, green, red and a byte without meaning.
        let pixels: Vec<u8> = pixels.chunks(4).flat_map(|it| [it[2], it[1], it[0]]).collect();
        let side = |it: u64| u32::try_from(it).map_err(io::Error::other);
        let mut encoder =
            Encoder::new(BufWriter::new(File::create(file)?), side(width)?, side(height)?);
        encoder.set_color(ColorType::Rgb);
        encoder.set_depth(BitDepth::Eight);
        encoder.write_header()?.write_image_data(&pixels)?;
        Ok(())
    }

    /// Every so many lines of the part of the screen that begins at its upper left corner.
    fn lines(&self, (width, height): (u64, u64), step: usize) -> io::Result<Vec<u8>> {
        let line = usize::try_from(width.min(self.width) * 4).map_err(io::Error::other)?;
        let mut pixels = Vec::new();
        for y in (0..height.min(self.height)).step_by(step) {
            let start = pixels.len();
            pixels.extend(iter::repeat_n(0, line));
            let place = self.first_pixel + y * self.bytes_per_line;
            self.file.read_exact_at(&mut pixels[start..], place)?;
        }
        Ok(pixels)
    }
}

impl Glance {
    /// Whether nearly everything looks the same; a blinking cursor or a late icon is not a difference.
    pub fn is_nearly(&self, other: &Self) -> bool {
        let differing = self.0.chunks(4).zip(other.0.chunks(4)).filter(|(one, two)| one != two);
        self.0.len() == other.0.len() && differing.count() * 4 * 200 <= self.0.len()
    }
}
