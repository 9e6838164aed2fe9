//! Writes what stands for a character where only ASCII can be shown. deunicode knows all of Unicode in half a megabyte; the program
//! takes along what its content uses, and the scripts that a reader's own words are likely to be in.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;

/// Latin, Greek, Cyrillic, more Latin, and punctuation with signs of money and letters that are symbols.
const SCRIPTS: [RangeInclusive<char>; 3] = ['\u{a0}'..='\u{52f}', '\u{1e00}'..='\u{1fff}', '\u{2000}'..='\u{215f}'];

/// Writes the tables in `src/text.rs`: the characters in their order, and in the same order where the ASCII of each ends in the text
/// of them all.
pub(crate) fn write<'a>(content: impl Iterator<Item = &'a str>, out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let used = content.flat_map(str::chars).filter(|character| !character.is_ascii());
    let characters: BTreeSet<char> = SCRIPTS.into_iter().flatten().chain(used).collect();
    let (mut known, mut ends, mut ascii) = (Vec::new(), Vec::new(), String::new());
    for character in characters {
        if let Some(form) = deunicode::deunicode_char(character) {
            ascii += form;
            known.push(character);
            ends.push(u16::try_from(ascii.len())?);
        }
    }
    let mut code = format!("static CHARACTERS: &[char] = &{known:?};\n");
    writeln!(code, "static ENDS: &[u16] = &{ends:?};\nstatic ASCII: &str = {ascii:?};")?;
    Ok(fs::write(out.join("ascii.rs"), code)?)
}
