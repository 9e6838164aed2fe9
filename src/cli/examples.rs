//! What to type, for the help and for the manual.

/// A line to type, and what it is for.
pub(crate) type Example = (String, &'static str);

/// Of the program itself.
pub(crate) fn of_program() -> Vec<Example> {
    written(&[
        ("odref", "what to do now"),
        ("odref naloxone", "how to give it, and when to give more"),
        ("odref triad --json", "the same as data, for scripts"),
    ])
}

/// Of a command that is not a topic.
pub(crate) fn of_verb(name: &str) -> Vec<Example> {
    written(match name {
        "find" => &[
            ("odref find is expired narcan ok", "in your own words"),
            ("odref find withdrawal --limit 1", "the best answer alone"),
        ],
        "list" => &[("odref list", "what there is to read"), ("odref list --json", "the same as data")],
        "get" => &[("odref get triad.signs.pinpoint-pupils", "with its sources")],
        "quiz" => &[("odref quiz", "ten questions"), ("odref quiz --count 3 --topic naloxone", "three about naloxone")],
        "regions" => &[("odref regions", "every number"), ("odref regions GB", "all that depends on the country")],
        "export" => &[("odref export > content.json", "everything in one file")],
        "schema" => &[("odref schema", "which there are"), ("odref schema topic", "the shape of odref TOPIC --json")],
        "sources" => &[("odref sources", "all of them"), ("odref sources cdc-response", "one, and where it is cited")],
        "handout" => &[
            ("odref handout poster --region US > poster.html", "a page for a wall"),
            ("odref handout wallet --region GB > cards.html", "cards to fold and cut"),
            ("odref handout quiz --seed 7 > quiz.html", "questions and their answers"),
        ],
        "preview" => &[("odref preview our-room.json", "as odref would show it")],
        "config" => &[("odref config", "what is in force, and why")],
        "completions" => {
            &[("source <(odref completions bash)", "in ~/.bashrc"), ("odref completions fish | source", "in config.fish")]
        }
        "man" => &[("odref man | man -l -", "this manual"), ("odref man find > odref-find.1", "a page to install")],
        _ => &[],
    })
}

/// Of a topic.
pub(crate) fn of_topic(topic: &str) -> Vec<Example> {
    vec![
        (format!("odref {topic}"), "what matters most"),
        (format!("odref {topic} --full"), "with details and sources"),
        (format!("odref {topic} --format html"), "as a page for a browser"),
    ]
}

fn written(examples: &[(&str, &'static str)]) -> Vec<Example> {
    examples.iter().map(|(line, purpose)| ((*line).to_owned(), *purpose)).collect()
}
