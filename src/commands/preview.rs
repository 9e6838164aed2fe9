//! `odref preview FILE`: a content file that is not built in, checked and shown.

use std::path::Path;

use odref::content::check::Purpose;
use odref::error::Error;
use odref::unofficial::Unofficial;

use super::topic;
use crate::own;
use crate::screen::Screen;

/// Shows a file.
pub(crate) fn preview(file: &Path, screen: &mut Screen) -> Result<String, Error> {
    let own = own::open(file, Purpose::Preview)?;
    show(&own, None, screen)
}

/// Shows a user's topic or protocol, or a section of it.
pub(crate) fn show(own: &Unofficial, section: Option<&str>, screen: &mut Screen) -> Result<String, Error> {
    let mut page = screen.open_own(own)?;
    if let Some(section) = section {
        page = topic::only_section(page, section)?;
    }
    topic::show(&page, screen)
}
