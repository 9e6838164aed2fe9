//! The settings, decided: flag, then variable, then the settings file, then what is built in.

mod file;
mod keys;
mod values;

use std::ffi::OsString;

use odref::catalogue::{self, RegionEntry};
use odref::content::check::Problem;
use odref::render::config::{Given, Origin};

use crate::cli::{Colour, Options};
use crate::environment::Environment;

/// Every setting with where it came from.
pub(crate) struct Config {
    /// Where the reader is.
    pub(crate) region: Given<Option<&'static RegionEntry>>,
    /// Language of the content.
    pub(crate) language: Given<&'static str>,
    /// Who made the handout and how to reach them, a line each.
    pub(crate) contact: Given<Vec<String>>,
    /// Whether to colour.
    pub(crate) colour: Given<Colour>,
    /// Where the settings file is or would be.
    pub(crate) path: Option<String>,
    /// Whether it is there.
    pub(crate) exists: bool,
    /// What is wrong in it.
    pub(crate) problems: Vec<Problem>,
    /// What is wrong elsewhere, without keeping the page from being shown.
    pub(crate) warnings: Vec<String>,
}

impl Config {
    /// Decides. Nothing in here is an error: a person in trouble gets the page without the setting that makes no sense.
    pub(crate) fn new(options: &Options, environment: &Environment) -> Self {
        let path = file::path(environment);
        let kept = path.as_deref().and_then(file::read);
        let path = path.map(|path| path.to_string_lossy().into_owned());
        let mut decision = Decision { environment, path: path.clone().unwrap_or_default(), warnings: Vec::new() };
        let exists = kept.is_some();
        let kept = kept.unwrap_or_default();
        Self {
            region: decision.region(options.region.as_ref(), kept.region),
            language: decision.language(options.language.as_deref(), kept.language),
            contact: decision.contact(kept.contact),
            colour: decision.colour(options.colour, kept.colour),
            path,
            exists,
            problems: kept.problems,
            warnings: decision.warnings,
        }
    }
}

/// Looks from one place to the next.
struct Decision<'a> {
    environment: &'a Environment,
    path: String,
    warnings: Vec<String>,
}

impl Decision<'_> {
    /// A region that is asked for and unknown is none: the number of another country would be worse.
    fn region(
        &mut self,
        flag: Option<&String>,
        kept: Option<(usize, &'static RegionEntry)>,
    ) -> Given<Option<&'static RegionEntry>> {
        let flag = flag.map(|code| (Origin::Flag("--region"), OsString::from(code)));
        let variable = || self.environment.get("ODREF_REGION").map(|code| (Origin::Variable("ODREF_REGION"), code));
        let Some((origin, code)) = flag.or_else(variable) else {
            return self.kept(kept.map(|(line, region)| (line, Some(region))), None);
        };
        let region = code.to_str().and_then(catalogue::find_region);
        if region.is_none() {
            let code = values::shown(&code.to_string_lossy());
            self.warnings
                .push(format!("no region \"{code}\" ({}); shown without one. All regions: odref regions", origin.name()));
        }
        Given { value: region, origin }
    }

    fn language(&mut self, flag: Option<&str>, kept: Option<(usize, &'static str)>) -> Given<&'static str> {
        if let Some(value) = flag.and_then(values::language) {
            return Given { value, origin: Origin::Flag("--lang") };
        }
        let read = |value: &str| values::language(value).ok_or_else(|| format!("only: {}", values::LANGUAGES.join(", ")));
        self.variable("ODREF_LANG", read).unwrap_or_else(|| self.kept(kept, "en"))
    }

    fn contact(&mut self, kept: Option<(usize, Vec<String>)>) -> Given<Vec<String>> {
        let read = |value: &str| {
            let lines: Vec<String> = value.split(['|', '\n']).map(|line| line.trim().to_owned()).collect();
            values::check_contact(&lines).map(|()| lines).map_err(|(what, remedy)| format!("{what}; {remedy}"))
        };
        self.variable("ODREF_CONTACT", read).unwrap_or_else(|| self.kept(kept, Vec::new()))
    }

    fn colour(&mut self, flag: Option<Colour>, kept: Option<(usize, Colour)>) -> Given<Colour> {
        if let Some(value) = flag {
            return Given { value, origin: Origin::Flag("--color") };
        }
        let read = |value: &str| values::colour(value).ok_or_else(|| "write one of: auto, always, never".to_owned());
        self.variable("ODREF_COLOR", read).unwrap_or_else(|| self.kept(kept, Colour::Auto))
    }

    /// A variable that makes no sense is warned of and passed over.
    fn variable<T>(&mut self, name: &'static str, read: impl Fn(&str) -> Result<T, String>) -> Option<Given<T>> {
        let value = self.environment.get(name)?;
        match value.to_str().ok_or_else(|| "not UTF-8 text".to_owned()).and_then(read) {
            Ok(value) => Some(Given { value, origin: Origin::Variable(name) }),
            Err(remedy) => {
                let value = values::shown(&value.to_string_lossy());
                self.warnings.push(format!("{name} cannot be \"{value}\"; {remedy}"));
                None
            }
        }
    }

    fn kept<T>(&self, kept: Option<(usize, T)>, built_in: T) -> Given<T> {
        match kept {
            Some((line, value)) => Given { value, origin: Origin::File { path: self.path.clone(), line } },
            None => Given { value: built_in, origin: Origin::BuiltIn },
        }
    }
}
