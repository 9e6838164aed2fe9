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
