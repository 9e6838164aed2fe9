//! Packs what most commands never look at, so that the program stays small. `src/packed.rs` unpacks it.

use std::fmt::Display;

/// Rust source of a text, packed. What stands in `beside` as well, a text that the program carries as it is, takes next to nothing.
pub(crate) fn packed(text: &str, beside: &str) -> impl Display {
    let bytes = lz4_flex::block::compress_with_dict(text.as_bytes(), beside.as_bytes());
    format!("Packed {{ length: {}, bytes: b\"{}\" }}", text.len(), bytes.escape_ascii())
}
