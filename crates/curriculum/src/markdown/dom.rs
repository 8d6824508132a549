//! HTML as a browser would read it, by a parser that nobody here wrote; for tests.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// A node of parsed HTML.
pub(crate) enum Dom {
    Text(String),
    Element {
        name: String,
        /// Name and value, as written.
        attributes: Vec<(String, String)>,
        children: Vec<Dom>,
    },
    /// A comment or anything else that has no place in a lesson.
    Other,
}

impl Dom {
    /// The value of an attribute.
    pub(crate) fn attribute(&self, wanted: &str) -> Option<&str> {
        let Self::Element { attributes, .. } = self else { return None };
        attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
    }
}

/// What a browser makes of HTML that is put inside an element of a page.
pub(crate) fn parsed(html: &str) -> Vec<Dom> {
    let context = QualName::new(None, ns!(html), local_name!("div"));
    let dom = parse_fragment(RcDom::default(), ParseOpts::default(), context, Vec::new(), false);
    let document = dom.one(html).document;
    let root = document.children.borrow().first().map(children);
    root.unwrap_or_default()
}

fn children(node: &Handle) -> Vec<Dom> {
    node.children.borrow().iter().map(owned).collect()
}

fn owned(node: &Handle) -> Dom {
    match &node.data {
        NodeData::Text { contents } => Dom::Text(contents.borrow().to_string()),
        NodeData::Element { name, attrs, .. } => {
            let attributes = attrs.borrow();
            let attributes = attributes.iter();
            let attributes = attributes.map(|it| (it.name.local.to_string(), it.value.to_string()));
            let (name, attributes) = (name.local.to_string(), attributes.collect());
            Dom::Element { name, attributes, children: children(node) }
        }
        NodeData::Document
        | NodeData::Doctype { .. }
        | NodeData::Comment { .. }
        | NodeData::ProcessingInstruction { .. } => Dom::Other,
    }
}
