//! Texts that the build has packed: what most commands never look at. The first page of a topic is not among them.

use crate::error::Error;

/// A text in the block form of LZ4. `build/pack.rs` writes it.
#[derive(Debug)]
pub(crate) struct Packed {
    /// Bytes of the text.
    pub(crate) length: usize,
    pub(crate) bytes: &'static [u8],
}

impl Packed {
    /// The text. `beside` is the one that it was packed with, which stands in for what both say.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub(crate) fn text(&self, beside: &str) -> Result<String, Error> {
        let broken = |error: &dyn std::fmt::Display| Error::internal(&format!("a text cannot be unpacked: {error}"));
        let bytes =
            lz4_flex::block::decompress_with_dict(self.bytes, self.length, beside.as_bytes()).map_err(|error| broken(&error))?;
        String::from_utf8(bytes).map_err(|error| broken(&error))
    }
}
