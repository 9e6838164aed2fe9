//! Packs what most commands never look at, so that the program stays small, and puts it in one place, so that it does not stand
//! between the texts that they do look at. `src/packed.rs` unpacks it.

use std::fs;
use std::io;
use std::path::Path;

/// Everything that is packed.
#[derive(Default)]
pub(crate) struct Packer(Vec<u8>);

impl Packer {
    /// Packs a text, and gives the Rust source of its place. What stands in `beside` as well, a text that the program carries as it is,
    /// takes next to nothing.
    pub(crate) fn pack(&mut self, text: &str, beside: &str) -> String {
        let start = self.0.len();
        self.0.extend(lz4_flex::block::compress_with_dict(text.as_bytes(), beside.as_bytes()));
        format!("Packed {{ start: {start}, end: {}, length: {} }}", self.0.len(), text.len())
    }

    /// Writes it all.
    pub(crate) fn write(&self, out: &Path) -> io::Result<()> {
        fs::write(out.join("packed.bin"), &self.0)
    }
}
