//! Numbers that the index is written with and read with. The build and the program must agree, so both use this file.

/// BM25's constant for a word that stands in many wordings of an item.
pub(crate) const SATURATION: f32 = 1.2;

/// Weights are stored in hundredths; the largest is BM25's, 2.2.
pub(crate) const WEIGHT_UNITS: f32 = 100.0;
