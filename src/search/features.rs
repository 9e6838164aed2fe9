//! What a text is learned by: its stems, and the pairs of stems side by side. "How long" and "how many" are different questions, so
//! words that say nothing alone count here. The build and the program must cut alike, so both use this file.

use std::collections::BTreeSet;

/// The features of a text, each once: the stems, and neighbours with a space between.
pub(crate) fn features(stems: &[&str]) -> BTreeSet<String> {
    let pairs = stems.windows(2).map(|pair| pair.join(" "));
    stems.iter().map(|stem| (*stem).to_owned()).chain(pairs).collect()
}
