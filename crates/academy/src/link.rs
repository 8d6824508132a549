//! Links as evidence: addresses of the web, as somebody typed them.

use crate::code::Code;
use crate::error::Error;

/// The longest address.
const LONGEST: usize = 2_000;

/// The addresses among what was typed, without blanks around them; one that is none is refused.
pub(crate) fn addresses(typed: &[String]) -> Result<Vec<String>, Error> {
    let typed = typed.iter().map(|it| it.trim()).filter(|it| !it.is_empty());
    let addresses = typed.map(|it| {
        if is_address(it) { Ok(it.to_owned()) } else { Err(Error::refused(Code::LinkRefused, it)) }
    });
    addresses.collect()
}

/// Whether a browser is meant, and a place in the web.
fn is_address(it: &str) -> bool {
    let lower = it.to_ascii_lowercase();
    let rest = ["https://", "http://"].into_iter().find_map(|begins| lower.strip_prefix(begins));
    let is_clean =
        it.len() <= LONGEST && !it.contains(|it: char| it.is_whitespace() || it.is_control());
    is_clean
        && rest.is_some_and(|rest| rest.starts_with(|it: char| it.is_alphanumeric() || it == '['))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::addresses;
    use crate::code::Code;

    #[test]
    fn addresses_of_the_web_are_taken_as_they_were_typed() {
        let typed = [" https://example.org/call?t=83 ", "", "HTTP://[::1]/x"].map(str::to_owned);
        let taken = ["https://example.org/call?t=83", "HTTP://[::1]/x"];
        assert_eq!(addresses(&typed).unwrap(), taken);
    }

    #[rstest]
    #[case("javascript:alert(1)")]
    #[case("file:///etc/passwd")]
    #[case("https://")]
    #[case("https:///x")]
    #[case("https://example.org/a b")]
    #[case("example.org")]
    fn anything_else_is_refused(#[case] typed: &str) {
        let refused = addresses(&[typed.to_owned()]).unwrap_err();
        assert_eq!((refused.code, refused.subject.as_str()), (Code::LinkRefused, typed));
    }
}
