//! HTML: one page that needs nothing beside it, for a browser, a web site or paper. Everything put into it is escaped.

use askama::Template;

use super::document::Document;
use crate::content::model::Kind;
use crate::error::Error;

#[derive(Template)]
#[template(path = "page.html", config = "src/render/templates/askama.toml")]
struct HtmlPage<'a> {
    document: &'a Document,
}

/// The whole page.
///
/// # Errors
/// None: the template is part of the program.
pub fn page(document: &Document) -> Result<String, Error> {
    let page = HtmlPage { document };
    page.render().map_err(|error| Error::internal(&format!("cannot draw the page: {error}")))
}

/// What templates call. What they give back is escaped like everything else.
#[allow(unreachable_pub, reason = "written by the macro")]
mod filters {
    use std::fmt::Display;

    use askama::{Result, Values};

    use crate::render::wrap::pieces;

    /// Ties a number to the word after it: a dose torn from its unit at the end of a line is misread.
    #[askama::filter_fn]
    pub(super) fn tie(text: impl Display, _: &dyn Values) -> Result<String> {
        Ok(pieces(&text.to_string()).map(|piece| piece.replace(' ', "\u{a0}")).collect::<Vec<_>>().join(" "))
    }
}
