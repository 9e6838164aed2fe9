//! From a text to the stems that the index knows. The build and the program must cut alike, so both use this file.

use rust_stemmers::{Algorithm, Stemmer};

/// Small letters and digits, words apart by one space, with a space at either end; apostrophes vanish: " dont wake him ".
#[must_use]
pub fn normalise(text: &str) -> String {
    let mut normal = String::with_capacity(text.len() + 2);
    normal.push(' ');
    for character in text.chars().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            normal.push(character);
        } else if !matches!(character, '\'' | '’') && !normal.ends_with(' ') {
            normal.push(' ');
        }
    }
    if !normal.ends_with(' ') {
        normal.push(' ');
    }
    normal
}

/// The words of a normalised text.
pub fn split(normal: &str) -> impl Iterator<Item = &str> {
    normal.split(' ').filter(|word| !word.is_empty())
}

/// Whether a phrase stands in a normalised text, at word boundaries.
#[must_use]
pub fn contains_phrase(normal: &str, phrase: &str) -> bool {
    let ends_word = |at: usize| normal.as_bytes().get(at) == Some(&b' ');
    normal.match_indices(phrase).any(|(at, _)| at > 0 && ends_word(at - 1) && ends_word(at + phrase.len()))
}

/// The stem of a word in small letters: "breathing" and "breathes" are "breath".
#[must_use]
pub fn stem(word: &str) -> String {
    Stemmer::create(Algorithm::English).stem(word).into_owned()
}
