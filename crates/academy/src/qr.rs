//! QR codes: a text as a square of dark and light, for the camera of a phone.

use qrcode::{Color, EcLevel, QrCode};

use crate::code::Code;
use crate::error::Error;

/// The code of a text, row by row, `#` for dark, without the quiet zone around it. A seventh of it may be unreadable.
pub(crate) fn rows(text: &str) -> Result<Vec<String>, Error> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)
        .map_err(|error| Error::broke(Code::Unexpected, "QR code", error))?;
    let colours = code.to_colors();
    let rows = colours.chunks(code.width()).map(|row| {
        let row = row.iter().map(|it| match it {
            Color::Dark => '#',
            Color::Light => ' ',
        });
        row.collect()
    });
    Ok(rows.collect())
}

#[cfg(test)]
mod tests {
    use super::rows;

    /// Pixels of one module, and the modules of the quiet zone.
    const SCALE: usize = 4;
    const QUIET: usize = 4;

    /// What a decoder that is not ours reads off the picture.
    fn read(rows: &[String]) -> String {
        let side = (rows.len() + 2 * QUIET) * SCALE;
        let dark = |x: usize, y: usize| {
            let at = |it: usize| (it / SCALE).checked_sub(QUIET);
            let module = at(x).zip(at(y)).and_then(|(x, y)| rows.get(y)?.as_bytes().get(x));
            module == Some(&b'#')
        };
        let pixel = |x, y| if dark(x, y) { 0 } else { 255 };
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, pixel);
        let grids = picture.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn what_is_shown_is_read_back_to_the_letter_by_another_program() {
        for text in ["Maya", "Jürgen 山田, engineering\n-----BEGIN CROSSTRAIN CARD-----\n"] {
            assert_eq!(read(&rows(text).unwrap()), text);
        }
    }
}
