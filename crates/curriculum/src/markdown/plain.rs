//! A strict reading of HTML that knows only tags without anything an author could choose.

use super::write::is_language;
use memchr::memchr_iter;

/// Whether every `<` begins one of the tags spelled out here, letter by letter.
///
/// Between such tags there is only text, so an HTML parser can find no other element and no
/// attribute. Links, numbered lists that do not begin at 1 and everything else say no.
pub(crate) fn is_plain(html: &str) -> bool {
    memchr_iter(b'<', html.as_bytes()).all(|at| {
        let rest = &html[at + 1..];
        rest.split_once('>').is_some_and(|(tag, _)| is_plain_tag(tag))
    })
}

fn is_plain_tag(tag: &str) -> bool {
    if let Some(name) = tag.strip_prefix('/') {
        return is_plain_name(name);
    }
    is_plain_name(tag) || is_marked_tag(tag) || is_named_tag(tag)
}

/// A heading that can be led to, or code with its language.
fn is_named_tag(tag: &str) -> bool {
    let value = |start: &str| tag.strip_prefix(start)?.strip_suffix('"');
    let starts = [r#"h3 id="at-"#, r#"h4 id="at-"#, r#"h5 id="at-"#, r#"h6 id="at-"#];
    let heading = starts.into_iter().find_map(value);
    let is_slug =
        |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
    heading.is_some_and(is_slug) || value("code class=\"language-").is_some_and(is_language)
}

fn is_plain_name(name: &str) -> bool {
    matches!(
        name,
        "p" | "em"
            | "strong"
            | "li"
            | "ul"
            | "ol"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "td"
            | "tr"
            | "th"
            | "table"
            | "thead"
            | "tbody"
            | "code"
            | "pre"
            | "del"
            | "br"
            | "hr"
            | "blockquote"
            | "aside"
            | "dd"
            | "div"
            | "dl"
            | "dt"
            | "figure"
            | "figcaption"
            | "span"
            | "sup"
    )
}

fn is_marked_tag(tag: &str) -> bool {
    matches!(
        tag,
        r#"p class="aside-title""#
            | r#"div class="table""#
            | r#"ol class="notes""#
            | r#"span class="code-added""#
            | r#"span class="code-comment""#
            | r#"span class="code-keyword""#
            | r#"span class="code-mark""#
            | r#"span class="code-name""#
            | r#"span class="code-number""#
            | r#"span class="code-removed""#
            | r#"span class="code-string""#
            | r#"span class="code-type""#
            | r#"aside class="note""#
            | r#"aside class="tip""#
            | r#"aside class="important""#
            | r#"aside class="warning""#
            | r#"aside class="caution""#
            | r#"td class="claim claim-green""#
            | r#"td class="claim claim-amber""#
            | r#"td class="claim claim-red""#
            | r#"td class="align-right""#
            | r#"td class="align-center""#
            | r#"th class="align-right""#
            | r#"th class="align-center""#
            | r#"em class="picture""#
    )
}

#[cfg(test)]
mod tests {
    use super::is_plain;
    use rstest::rstest;

    #[rstest]
    #[case("no markup at all, 3 &lt; 4 > 2")]
    #[case("<p>One <em>two</em>.</p>\n")]
    #[case(r#"<aside class="tip"><p class="aside-title">Tip</p></aside>"#)]
    fn our_own_tags_are_plain(#[case] html: &str) {
        assert!(is_plain(html));
    }

    #[rstest]
    #[case("<script>alert(1)</script>")]
    #[case("<p onclick=x>")]
    #[case("<p\n>")]
    #[case("<P>")]
    #[case("<a href=\"https://x\">x</a>")]
    #[case("<!-- x -->")]
    #[case("<")]
    #[case("<p")]
    #[case("<p class=\"aside-title\" id=\"x\">")]
    #[case("<em><svg/></em>")]
    #[case("<//p>")]
    fn anything_else_goes_through_the_gate(#[case] html: &str) {
        assert!(!is_plain(html));
    }
}
