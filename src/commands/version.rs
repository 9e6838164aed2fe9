//! `odref --version`: the versions of program and content.

use odref::catalogue::RELEASE;
use odref::error::Error;
use odref::render::json;

use super::unfit;
use crate::cli::Format;
use crate::screen::Screen;

pub(crate) fn version(screen: &Screen) -> Result<String, Error> {
    match screen.options.format {
        Format::Json => return json::version(&screen.warnings),
        Format::Markdown | Format::Html => return Err(unfit("--version", screen.options.format, "text, json")),
        Format::Text | Format::Plain => {}
    }
    let hash: String = RELEASE.hash.chars().take(12).collect();
    let status = if RELEASE.reviewed { "reviewed" } else { "unreviewed" };
    let program = env!("CARGO_PKG_VERSION");
    Ok(format!("odref {program}\ncontent {} ({}), en, {status}, {hash}\n", RELEASE.version, RELEASE.date))
}
