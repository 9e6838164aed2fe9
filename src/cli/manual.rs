//! What the manual says beyond the help.

/// What the program does.
pub(crate) const DESCRIPTION: &str = "\
odref alone prints what to do about an opioid overdose, step by step. With a topic it prints what matters most about it; --full has \
the details and the sources.";

/// What it promises.
pub(crate) const PROMISE: &str = "\
It needs no network and stores nothing. An unknown region or a broken settings file is a warning: the page is printed all the same.";

/// A section: its title, and names with what they mean.
type Section = (&'static str, &'static [(&'static str, &'static str)]);

/// In the order of the page.
pub(crate) const SECTIONS: [Section; 3] = [
    (
        "EXIT STATUS",
        &[
            ("0", "Done, also when the reader of a pipe has left."),
            ("1", "Nothing was found, or the answer could not be written, or a fault in odref."),
            ("2", "The arguments or the settings make no sense; standard error says what to type."),
            ("3", "A content file was rejected, or, with --strict, the check of a page is overdue."),
            ("4", "A quiz ended below the pass mark."),
        ],
    ),
    (
        "ENVIRONMENT",
        &[
            ("ODREF_REGION, ODREF_LANG, ODREF_COLOR", "As --region, --lang and --color, which win over them."),
            ("ODREF_CONTACT", "Contact lines for handouts."),
            ("ODREF_TODAY", "A date, such as 2026-11-22, in place of today; decides which checks are overdue."),
            ("NO_COLOR", "Not empty: no colour."),
            ("CLICOLOR_FORCE, FORCE_COLOR", "Not empty and not 0: colour, on a terminal or not."),
            ("CLICOLOR, TERM", "CLICOLOR=0 or TERM=dumb: no colour."),
            ("COLUMNS", "Columns to draw a page in, where --width does not say."),
            ("LC_ALL, LC_CTYPE, LANG", "The first that is set: ASCII is printed unless it names UTF-8."),
            ("XDG_CONFIG_HOME, HOME", "Where the settings lie."),
        ],
    ),
    (
        "FILES",
        &[(
            "$XDG_CONFIG_HOME/odref/config.toml",
            "Settings: region, language, contact, color. ~/.config stands in for the folder.",
        )],
    ),
];
