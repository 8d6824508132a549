//! A picture file: what it is and how large, told by its first bytes and never by its name.

mod scheme;

pub use scheme::ColourScheme;

use imagesize::{Compression, ImageType};
use std::io::{BufRead, Read, Seek, SeekFrom};

/// The largest picture that is shown, in bytes.
pub const MOST_BYTES: u64 = 20 * 1024 * 1024;

/// The most points of a picture: a small file can unpack to more memory than a laptop has.
const MOST_POINTS: u64 = 60_000_000;

/// How much of a file is read to find the root of an SVG: editors write comments above it.
const SVG_HEAD: u64 = 8 * 1024;

/// The kinds of picture that the window draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF.
    Gif,
    /// WebP.
    Webp,
    /// AV1 in a HEIF container.
    Avif,
    /// Scalable Vector Graphics: a document, and therefore only ever shown as a picture.
    Svg,
}

impl PictureKind {
    /// The kind of a file, by its bytes; nothing for one that is not drawn.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let head = &bytes[..bytes.len().min(64)];
        let kind = imagesize::image_type(head).ok().and_then(kind_of);
        let head = usize::try_from(SVG_HEAD).map_or(bytes, |it| &bytes[..bytes.len().min(it)]);
        kind.or_else(|| svg_root(head).map(|_| Self::Svg))
    }

    /// What a server would call it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Avif => "image/avif",
            Self::Svg => "image/svg+xml",
        }
    }
}

/// What is known of a picture without unpacking it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    /// Nothing if it is none of the kinds that are drawn.
    pub(crate) kind: Option<PictureKind>,
    pub(crate) bytes: u64,
    /// Width and height in points, so that its place can be kept while it loads.
    pub(crate) size: Option<(u32, u32)>,
}

impl Picture {
    /// Reads as little as tells the kind and the size.
    pub(crate) fn read(mut file: impl BufRead + Seek) -> std::io::Result<Self> {
        let bytes = file.seek(SeekFrom::End(0))?;
        file.rewind()?;
        let mut head = Vec::new();
        file.by_ref().take(SVG_HEAD).read_to_end(&mut head)?;
        file.rewind()?;
        let kind = PictureKind::of(&head);
        let size = match kind {
            None => None,
            Some(PictureKind::Svg) => svg_root(&head).and_then(svg_size),
            Some(
                PictureKind::Png
                | PictureKind::Jpeg
                | PictureKind::Gif
                | PictureKind::Webp
                | PictureKind::Avif,
            ) => imagesize::reader_size(file).ok().and_then(|it| {
                Some((u32::try_from(it.width).ok()?, u32::try_from(it.height).ok()?))
            }),
        };
        Ok(Self { kind, bytes, size: size.filter(|(width, height)| *width > 0 && *height > 0) })
    }

    /// Whether it would take more memory or time than a lesson may ask for.
    pub(crate) fn is_too_large(&self) -> bool {
        let points = self.size.map_or(0, |(width, height)| u64::from(width) * u64::from(height));
        let is_drawn_by_points = self.kind != Some(PictureKind::Svg);
        self.bytes > MOST_BYTES || is_drawn_by_points && points > MOST_POINTS
    }
}

/// Whether a file of this name is meant to be a picture.
pub(crate) fn is_picture(path: &str) -> bool {
    const ENDINGS: [&str; 13] = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "ico", "heic",
        "jxl",
    ];
    let ending = path.rsplit_once('.').map_or("", |(_, it)| it);
    ENDINGS.iter().any(|it| it.eq_ignore_ascii_case(ending))
}

fn kind_of(found: ImageType) -> Option<PictureKind> {
    match found {
        ImageType::Png => Some(PictureKind::Png),
        ImageType::Jpeg => Some(PictureKind::Jpeg),
        ImageType::Gif => Some(PictureKind::Gif),
        ImageType::Webp => Some(PictureKind::Webp),
        ImageType::Heif(Compression::Av1) => Some(PictureKind::Avif),
        _ => None,
    }
}

/// The inside of the opening tag of an SVG, if nothing but a prologue stands before it.
fn svg_root(head: &[u8]) -> Option<&str> {
    let readable = match std::str::from_utf8(head) {
        Ok(text) => text,
        // Cut in the middle of a letter.
        Err(error) => std::str::from_utf8(&head[..error.valid_up_to()]).ok()?,
    };
    let mut rest = readable.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<!") => ">",
            _ => break,
        };
        rest = rest.split_once(end)?.1.trim_start();
    }
    let inside = rest.strip_prefix("<svg")?;
    let is_named =
        inside.starts_with(|it: char| it.is_ascii_whitespace() || it == '>' || it == '/');
    is_named.then(|| inside.split('>').next().unwrap_or_default())
}

/// The size that an SVG asks for, else the one it was drawn in.
fn svg_size(root: &str) -> Option<(u32, u32)> {
    let value = |name: &str| {
        root.match_indices(name).find_map(|(at, _)| {
            let is_whole = root[..at].ends_with(|it: char| it.is_ascii_whitespace());
            let value = root[at + name.len()..].trim_start().strip_prefix('=')?.trim_start();
            let quote = value.chars().next().filter(|it| is_whole && matches!(it, '"' | '\''))?;
            value[1..].split(quote).next()
        })
    };
    let length = |text: &str| {
        let text = text.trim();
        whole(text.strip_suffix("px").unwrap_or(text).parse().ok()?)
    };
    if let (Some(width), Some(height)) = (value("width"), value("height"))
        && let (Some(width), Some(height)) = (length(width), length(height))
    {
        return Some((width, height));
    }
    let drawn = value("viewBox")?;
    let mut numbers = drawn.split([' ', ',', '\n', '\t']).filter(|it| !it.is_empty()).skip(2);
    Some((length(numbers.next()?)?, length(numbers.next()?)?))
}

fn whole(length: f64) -> Option<u32> {
    #[expect(clippy::cast_possible_truncation, reason = "the range is looked at first")]
    #[expect(clippy::cast_sign_loss, reason = "the range is looked at first")]
    (1.0..=100_000.0).contains(&length).then(|| length.round() as u32)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{Picture, PictureKind};
    use rstest::rstest;
    use std::io::Cursor;

    /// The first bytes of a PNG of this size: as much as anybody here reads.
    pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend(b"\x08\x02\0\0\0\0\0\0\0");
        bytes
    }

    fn picture(bytes: &[u8]) -> Picture {
        Picture::read(Cursor::new(bytes)).unwrap()
    }

    #[test]
    fn the_bytes_say_what_a_picture_is() {
        let found = picture(&png(640, 480));
        assert_eq!((found.kind, found.size), (Some(PictureKind::Png), Some((640, 480))));
        assert_eq!(picture(b"GIF89a\x03\0\x02\0\0\0\0").kind, Some(PictureKind::Gif));
        assert_eq!(picture(b"<html><script>alert(1)</script>").kind, None);
        assert_eq!(picture(b"").kind, None);
    }

    #[rstest]
    #[case(r#"<svg width="30" height="20px"></svg>"#, Some((30, 20)))]
    #[case("<?xml version='1.0'?>\n<!-- a -->\n<!DOCTYPE svg>\n<svg viewBox='0 0 40.4 9'>", Some((40, 9)))]
    #[case(r#"<svg width="100%" height="100%" viewBox="0,0,8,9">"#, Some((8, 9)))]
    #[case(r#"<svg stroke-width="2" height="9">"#, None)]
    #[case("<svg>", None)]
    fn an_svg_says_its_size_if_it_has_one(#[case] text: &str, #[case] size: Option<(u32, u32)>) {
        let found = picture(text.as_bytes());
        assert_eq!((found.kind, found.size), (Some(PictureKind::Svg), size));
    }

    #[rstest]
    #[case("<html><svg>")]
    #[case("<svgx>")]
    #[case("<?xml version='1.0'?><html>")]
    #[case("<!-- <svg>")]
    fn a_page_that_holds_an_svg_is_none(#[case] text: &str) {
        assert_eq!(picture(text.as_bytes()).kind, None);
    }

    #[test]
    fn a_small_file_that_unpacks_to_gigabytes_is_too_large() {
        assert!(picture(&png(30_000, 30_000)).is_too_large());
        assert!(!picture(&png(4_000, 3_000)).is_too_large());
    }
}
