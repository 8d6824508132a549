//! Lines of a listing that only a compiler needs, by the marks of rustdoc.

use std::borrow::Cow;

/// The lines that a reader sees: `# ` hides one, `##` stands for `#`, and `#[` and `#!` are code.
pub(super) fn shown(code: &str) -> Cow<'_, str> {
    if !code.contains('#') {
        return Cow::Borrowed(code);
    }
    let lines = code.split_inclusive('\n').filter_map(|line| {
        let inside = line.trim_start();
        let indent = &line[..line.len() - inside.len()];
        match inside.strip_prefix('#') {
            Some(rest) if rest.starts_with('#') => Some(format!("{indent}{rest}")),
            Some(rest) if rest.trim_end().is_empty() || rest.starts_with(' ') => None,
            Some(_) | None => Some(line.to_owned()),
        }
    });
    Cow::Owned(lines.collect())
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_line_for_the_compiler_is_hidden_and_an_attribute_is_not() {
        let code = "# use std::io;\n#[test]\nfn a() {\n    # b();\n#\n    ## c\n#![d]\n}\n";
        assert_eq!(shown(code), "#[test]\nfn a() {\n    # c\n#![d]\n}\n");
    }
}
