//! Rows of filled-in answers: a CSV file as spreadsheets write it, one line at a time and none kept.

use std::io::{self, BufRead, Read};

use csv::{ByteRecord, Reader, ReaderBuilder};

use crate::error::Error;

/// The columns that must be there, in any order and in capitals or small letters.
pub const COLUMNS: [&str; 4] = ["person", "phase", "question", "answer"];

/// A longer line is no row of answers.
const MAX_LINE_BYTES: u64 = 64 * 1024;

/// What may stand between two columns. Spreadsheets in many European countries write semicolons.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// Stands for a line that the parser of CSV must not see.
const BROKEN: &[u8] = b"!\n";

/// The mark that some programs put before UTF-8.
const BOM: &[u8] = b"\xef\xbb\xbf";

/// A row, its four cells in the order of [`COLUMNS`].
pub(super) type Cells<'a> = [&'a str; 4];

/// Rows under a header that names the columns.
pub(super) struct Rows<R> {
    reader: Reader<Lines<R>>,
    record: ByteRecord,
    places: [usize; 4],
    width: usize,
}

/// What stands in a line.
pub(super) enum Row<'a> {
    /// A row.
    Cells(Cells<'a>),
    /// Something that is none, with the reason.
    Bad(String),
}

impl<R: BufRead> Rows<R> {
    /// Reads the header.
    ///
    /// # Errors
    /// A file that cannot be read, or whose first line does not name the four columns: exit 1 and 3.
    pub(super) fn new(input: R) -> Result<Self, Error> {
        let mut lines = Lines::new(input);
        let first = lines.fill().map_err(|error| unreadable(&error))?;
        if !first {
            return Err(rejected("there is nothing in it", "the first line names the columns: person,phase,question,answer"));
        }
        if lines.line.starts_with(b"\xff\xfe") || lines.line.starts_with(b"\xfe\xff") {
            return Err(rejected("the text is UTF-16", "save it as \"CSV UTF-8\""));
        }
        let separator = lines.separator();
        if let Some(reason) = lines.broken {
            return Err(rejected(&format!("the first line has {reason}"), "it names the columns: person,phase,question,answer"));
        }
        let mut reader = ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(lines);
        let mut record = ByteRecord::new();
        reader.read_byte_record(&mut record).map_err(|error| unreadable(&error.into()))?;
        let places = places(&record)?;
        Ok(Self { reader, width: record.len(), record, places })
    }

    /// The next row with the number of its line; none at the end.
    ///
    /// # Errors
    /// An input that fails: exit 1.
    pub(super) fn next(&mut self) -> Result<Option<(u64, Row<'_>)>, Error> {
        loop {
            let read = self.reader.read_byte_record(&mut self.record).map_err(|error| unreadable(&error.into()))?;
            let line = self.reader.get_ref().number;
            if !read {
                return Ok(None);
            }
            if let Some(reason) = self.reader.get_ref().broken {
                return Ok(Some((line, Row::Bad(reason.to_owned()))));
            }
            // spreadsheets write the separators of rows in which nothing stands
            if self.record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
                return Ok(Some((line, cells(&self.record, self.places, self.width))));
            }
        }
    }
}

fn cells(record: &ByteRecord, places: [usize; 4], width: usize) -> Row<'_> {
    if record.iter().skip(width).any(|cell| !cell.trim_ascii().is_empty()) {
        return Row::Bad(format!("{} columns, but the header names {width}", record.len()));
    }
    let mut cells = [""; 4];
    for ((cell, place), name) in cells.iter_mut().zip(places).zip(COLUMNS) {
        let Some(bytes) = record.get(place) else { return Row::Bad(format!("no column \"{name}\"")) };
        let Ok(text) = std::str::from_utf8(bytes) else {
            return Row::Bad(format!("the column \"{name}\" is not UTF-8: save the file as \"CSV UTF-8\""));
        };
        *cell = text.trim();
    }
    Row::Cells(cells)
}

/// Where the columns stand.
fn places(header: &ByteRecord) -> Result<[usize; 4], Error> {
    let names: Vec<String> = header.iter().map(|name| String::from_utf8_lossy(name).trim().to_lowercase()).collect();
    let mut places = [0; 4];
    for (place, wanted) in places.iter_mut().zip(COLUMNS) {
        let mut found = names.iter().enumerate().filter(|(_, name)| *name == wanted).map(|(index, _)| index);
        let hint = format!("the first line names the columns: person,phase,question,answer; it has: {}", names.join(", "));
        *place = found.next().ok_or_else(|| rejected(&format!("no column \"{wanted}\""), &hint))?;
        if found.next().is_some() {
            return Err(rejected(&format!("two columns \"{wanted}\""), "delete one of them"));
        }
    }
    Ok(places)
}

fn rejected(what: &str, hint: &str) -> Error {
    Error {
        code: "answers.rejected",
        message: format!("the answers cannot be read: {what}"),
        hint: hint.to_owned(),
        exit_code: 3,
    }
}

fn unreadable(error: &io::Error) -> Error {
    let hint = "look at the file name; \"-\" reads what is piped in".to_owned();
    Error { code: "answers.unreadable", message: format!("the answers cannot be read: {error}"), hint, exit_code: 1 }
}

/// Hands over one line at a time, so that the number of a row is that of its line, and a quotation mark that nobody closed spoils
/// one line and not the rest of the file.
struct Lines<R> {
    input: R,
    line: Vec<u8>,
    given: usize,
    number: u64,
    /// Why the line that was to come is none.
    broken: Option<&'static str>,
}

impl<R: BufRead> Lines<R> {
    fn new(input: R) -> Self {
        Self { input, line: Vec::new(), given: 0, number: 0, broken: None }
    }

    /// Brings the next line that is not empty, ended by a newline alone. False at the end.
    fn fill(&mut self) -> io::Result<bool> {
        loop {
            self.line.clear();
            self.given = 0;
            let read = self.input.by_ref().take(MAX_LINE_BYTES).read_until(b'\n', &mut self.line)?;
            if read == 0 {
                return Ok(false);
            }
            self.number += 1;
            let is_whole = self.line.ends_with(b"\n") || (self.line.len() as u64) < MAX_LINE_BYTES;
            if !is_whole {
                self.input.skip_until(b'\n')?;
            }
            if self.number == 1 && self.line.starts_with(BOM) {
                self.line.drain(..BOM.len());
            }
            self.broken = if is_whole { self.unclosed() } else { Some("a line that long is no row of answers") };
            if self.broken.is_some() {
                self.line = BROKEN.to_vec();
            }
            let bare = self.line.trim_ascii_end().len();
            if bare > 0 {
                self.line.truncate(bare);
                self.line.push(b'\n');
                return Ok(true);
            }
        }
    }

    fn unclosed(&self) -> Option<&'static str> {
        let marks = self.line.iter().filter(|byte| **byte == b'"').count();
        (marks % 2 == 1).then_some("a quotation mark that is not closed on its line")
    }

    /// The separator that the line has most of.
    fn separator(&self) -> u8 {
        let count = |separator: u8| self.line.iter().filter(|byte| **byte == separator).count();
        SEPARATORS.into_iter().rev().max_by_key(|separator| count(*separator)).unwrap_or(b',')
    }
}

impl<R: BufRead> Read for Lines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given == self.line.len() && !self.fill()? {
            return Ok(0);
        }
        let rest = self.line.get(self.given..).unwrap_or_default();
        let count = rest.len().min(buffer.len());
        buffer.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        self.given += count;
        Ok(count)
    }
}
