//! Somebody at a terminal.

use std::fs;

use super::common::terminal::Terminal;
use super::{bank, of_seed_7, wrong};

#[test]
fn somebody_at_a_terminal_is_asked_one_question_at_a_time() {
    let questions = of_seed_7(&bank(), 2);
    let mut terminal = Terminal::start(80, &["quiz", "--seed", "7", "--count", "2"]);
    let first = terminal.wait_for("or q to stop: ");
    assert!(first.contains("Question 1 of 2.") && !first.contains("Question 2"), "{first}");
    terminal.type_line(&questions[0].right_number().to_string());
    let second = terminal.wait_for("or q to stop: ");
    assert!(second.contains("Right.") && second.contains("Question 2 of 2."), "{second}");
    terminal.type_line("2 or 3");
    assert!(terminal.wait_for("or q to stop: ").contains("Please type one of the numbers, from 1 to"));
    terminal.type_line(wrong(&questions[1..]).trim());
    let (last, code) = terminal.end();
    assert!(last.contains("Not right. The answer is") && last.contains("1 of 2 right (50%)."), "{last}");
    assert_eq!(code, Some(0));
}

/// What moves the cursor or rewrites a line is lost on a screen reader. Colours are all right.
#[test]
fn nothing_on_the_terminal_is_ever_rewritten() {
    let mut terminal = Terminal::start(40, &["quiz", "--seed", "7", "--count", "1"]);
    let mut screen = terminal.wait_for("or q to stop: ");
    terminal.type_line("1");
    screen += &terminal.end().0;
    let escapes = regex::Regex::new("\x1b\\[([0-9;]*)([A-Za-z])").unwrap();
    assert!(escapes.captures_iter(&screen).all(|escape| &escape[2] == "m"), "{screen:?}");
    let lone = screen.replace("\r\n", "\n");
    assert!(
        !lone.contains('\r') && !lone.contains('\x08') && screen.matches('\x1b').count() == escapes.find_iter(&screen).count()
    );
    let bare = escapes.replace_all(&lone, "");
    assert!(bare.lines().all(|line| line.chars().count() <= 44), "only the prompt with its answer may be longer: {bare}");
}

#[test]
fn the_end_key_ends_the_quiz_with_the_score() {
    let mut terminal = Terminal::start(80, &["quiz", "--seed", "7", "--pass-mark", "60"]);
    terminal.wait_for("or q to stop: ");
    terminal.type_end();
    let (last, code) = terminal.end();
    assert!(last.contains("YOUR SCORE") && last.contains("0 of 10 right (0%)."), "{last}");
    assert_eq!(code, Some(4));
}

/// `odref quiz > score.txt`: the questions are prompts, the score is the result.
#[test]
fn the_score_can_go_to_a_file_while_somebody_answers() {
    let folder = std::env::temp_dir().join(format!("odref-quiz-{}", std::process::id()));
    let file = fs::File::create(&folder).unwrap();
    let mut terminal = Terminal::start_with(80, &["quiz", "--seed", "7", "--count", "1"], Some(file.into()));
    assert!(terminal.wait_for("or q to stop: ").contains("Question 1 of 1."));
    terminal.type_line("1");
    let (last, _) = terminal.end();
    let score = fs::read_to_string(&folder).unwrap();
    fs::remove_file(&folder).unwrap();
    assert!(score.contains("YOUR SCORE") && !score.contains("Question 1") && !score.contains('\x1b'), "{score}");
    assert!(!last.contains("YOUR SCORE"), "{last}");
}
