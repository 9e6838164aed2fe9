//! `odref schema [NAME]`: the JSON Schemas of what odref prints and reads.

use odref::error::Error;
use odref::render::{index, json};
use odref::schema;

use super::unfit;
use crate::cli::Format;
use crate::screen::Screen;

/// A schema is JSON whatever the format; asked for as JSON it stands on one line, as every document does.
pub(crate) fn schema(name: Option<&str>, screen: &Screen) -> Result<String, Error> {
    let schemas = schema::schemas();
    match (name, screen.options.format) {
        (Some(name), Format::Json) => find(name)?.json(),
        (Some(name), Format::Text | Format::Plain) => Ok(schema::laid_out(&find(name)?.json()?)),
        (_, Format::Markdown | Format::Html) => Err(unfit("schema", screen.options.format, "text, json")),
        (None, Format::Json) => json::schemas(schemas, &screen.warnings),
        (None, Format::Plain) => Ok(screen.encode(&index::plain_schemas(schemas))),
        (None, Format::Text) => Ok(screen.paint(&index::schemas(schemas, screen.layout().width))),
    }
}

fn find(name: &str) -> Result<&'static schema::Schema, Error> {
    let unknown = || Error::usage("usage.unknown_schema", format!("no schema \"{name}\""), "all of them: odref schema");
    schema::find(name).ok_or_else(unknown)
}
