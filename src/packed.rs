//! Texts that the build has packed: what most commands never look at. The first page of a topic is not among them.

use crate::error::Error;

static ALL: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/packed.bin"));

/// A text in the block form of LZ4. `build/pack.rs` writes it.
#[derive(Debug)]
pub(crate) struct Packed {
    /// Its first byte among all that is packed.
    pub(crate) start: usize,
    /// The byte behind its last.
    pub(crate) end: usize,
    /// Bytes of the text.
    pub(crate) length: usize,
}

impl Packed {
    /// The text. `beside` is the one that it was packed with, which stands in for what both say.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub(crate) fn text(&self, beside: &str) -> Result<String, Error> {
        let broken = |error: &dyn std::fmt::Display| Error::internal(&format!("a text cannot be unpacked: {error}"));
        let packed = ALL.get(self.start..self.end).unwrap_or_default();
        let bytes =
            lz4_flex::block::decompress_with_dict(packed, self.length, beside.as_bytes()).map_err(|error| broken(&error))?;
        String::from_utf8(bytes).map_err(|error| broken(&error))
    }
}
