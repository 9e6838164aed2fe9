//! One rule, one test, one bad example: what an editor is told about each slip. The made-up content with a slip in it lies in
//! `fixtures/bad/<rule>/`, what is said about it in `said.txt` beside it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::fs;

use common::{assert_golden, problems_of, project};

/// The slip is found, alone, and the message names file, line and place and says what to write.
fn refuses(rule: &str) {
    let problems = problems_of(rule);
    let said: Vec<String> = problems.iter().map(|problem| format!("{problem}\n")).collect();
    assert_eq!(said.len(), 1, "one slip, one message: {said:?}");
    assert_golden(&format!("fixtures/bad/{rule}/said.txt"), &said.concat());
}

#[test]
fn accepts_content_without_a_slip() {
    assert!(odref::content::check::check(&common::fixture_files()).is_ok());
}

#[test]
fn refuses_or_warns_of_every_row_of_the_word_list() {
    let folder = project().join("tests/fixtures/bad/words");
    let mut rows: Vec<_> = fs::read_dir(folder).unwrap().map(|row| row.unwrap().file_name().into_string().unwrap()).collect();
    rows.sort();
    let words: serde_json::Value = serde_json::from_str(&common::real_files().words.text).unwrap();
    assert_eq!(rows.len(), words["words"].as_array().unwrap().len(), "one bad example a row");
    rows.iter().for_each(|row| refuses(&format!("words/{row}")));
}

#[test]
fn refuses_a_file_over_the_size_limit() {
    let mut files = common::fixture_files();
    files.topics[0].text.push_str(&" ".repeat(1024 * 1024));
    let said = odref::content::check::check(&files).unwrap_err()[0].to_string();
    assert!(said.contains("split the topic"), "{said}");
}

#[test]
fn refuses_alias_command_taken() {
    refuses("alias-command-taken");
}

#[test]
fn refuses_alias_taken() {
    refuses("alias-taken");
}

#[test]
fn refuses_alias_twice() {
    refuses("alias-twice");
}

#[test]
fn refuses_bad_json() {
    refuses("bad-json");
}

#[test]
fn refuses_bold_marks() {
    refuses("bold-marks");
}

#[test]
fn refuses_brace_alone() {
    refuses("brace-alone");
}

#[test]
fn refuses_breath_interval_in_a_topic() {
    refuses("breath-interval-in-a-topic");
}

#[test]
fn refuses_cells_and_columns() {
    refuses("cells-and-columns");
}

#[test]
fn refuses_command_taken() {
    refuses("command-taken");
}

#[test]
fn refuses_control_character() {
    refuses("control-character");
}

#[test]
fn refuses_direction_character() {
    refuses("direction-character");
}

#[test]
fn refuses_duplicate_key() {
    refuses("duplicate-key");
}

#[test]
fn refuses_from_in_a_list() {
    refuses("from-in-a-list");
}

#[test]
fn refuses_own_sources() {
    refuses("own-sources");
}

#[test]
fn refuses_handout_caption_too_long() {
    refuses("handout-caption-too-long");
}

#[test]
fn refuses_handout_drawing_unknown() {
    refuses("handout-drawing-unknown");
}

#[test]
fn refuses_handout_part_unknown() {
    refuses("handout-part-unknown");
}

#[test]
fn refuses_handout_product_unknown() {
    refuses("handout-product-unknown");
}

#[test]
fn refuses_handout_protocol_unknown() {
    refuses("handout-protocol-unknown");
}

#[test]
fn refuses_handout_source_unknown() {
    refuses("handout-source-unknown");
}

#[test]
fn refuses_handout_step_unknown() {
    refuses("handout-step-unknown");
}

#[test]
fn refuses_html_tag() {
    refuses("html-tag");
}

#[test]
fn refuses_id_form() {
    refuses("id-form");
}

#[test]
fn refuses_id_not_the_file_name() {
    refuses("id-not-the-file-name");
}

#[test]
fn refuses_id_retired() {
    refuses("id-retired");
}

#[test]
fn refuses_invisible_character() {
    refuses("invisible-character");
}

#[test]
fn refuses_item_id_twice() {
    refuses("item-id-twice");
}

#[test]
fn refuses_items_beside_from() {
    refuses("items-beside-from");
}

#[test]
fn refuses_line_break() {
    refuses("line-break");
}

#[test]
fn refuses_link() {
    refuses("link");
}

#[test]
fn refuses_list_mark() {
    refuses("list-mark");
}

#[test]
fn refuses_list_too_long() {
    refuses("list-too-long");
}

#[test]
fn refuses_loose_date() {
    refuses("loose-date");
}

#[test]
fn refuses_missing_key() {
    refuses("missing-key");
}

#[test]
fn refuses_next_check_first() {
    refuses("next-check-first");
}

#[test]
fn refuses_no_items() {
    refuses("no-items");
}

#[test]
fn refuses_no_question() {
    refuses("no-question");
}

#[test]
fn refuses_no_sections() {
    refuses("no-sections");
}

#[test]
fn refuses_no_source() {
    refuses("no-source");
}

#[test]
fn refuses_no_such_date() {
    refuses("no-such-date");
}

#[test]
fn refuses_no_term() {
    refuses("no-term");
}

#[test]
fn refuses_no_text() {
    refuses("no-text");
}

#[test]
fn refuses_placeholder_open() {
    refuses("placeholder-open");
}

#[test]
fn refuses_placeholder_unknown() {
    refuses("placeholder-unknown");
}

#[test]
fn refuses_protocol_breath_interval() {
    refuses("protocol-breath-interval");
}

#[test]
fn refuses_protocol_source() {
    refuses("protocol-source");
}

#[test]
fn refuses_protocol_step_empty() {
    refuses("protocol-step-empty");
}

#[test]
fn refuses_protocol_step_too_long() {
    refuses("protocol-step-too-long");
}

#[test]
fn refuses_protocol_step_twice() {
    refuses("protocol-step-twice");
}

#[test]
fn refuses_protocol_times() {
    refuses("protocol-times");
}

#[test]
fn refuses_protocol_without_steps() {
    refuses("protocol-without-steps");
}

#[test]
fn refuses_quiz_answer_beyond_the_choices() {
    refuses("quiz-answer-beyond-the-choices");
}

#[test]
fn refuses_quiz_answer_in_quotes() {
    refuses("quiz-answer-in-quotes");
}

#[test]
fn refuses_quiz_answer_number_for_true() {
    refuses("quiz-answer-number-for-true");
}

#[test]
fn refuses_quiz_answer_true_for_a_choice() {
    refuses("quiz-answer-true-for-a-choice");
}

#[test]
fn refuses_quiz_answer_zero() {
    refuses("quiz-answer-zero");
}

#[test]
fn refuses_quiz_area_twice() {
    refuses("quiz-area-twice");
}

#[test]
fn refuses_quiz_area_unknown() {
    refuses("quiz-area-unknown");
}

#[test]
fn refuses_quiz_choice_too_long() {
    refuses("quiz-choice-too-long");
}

#[test]
fn refuses_quiz_choice_twice() {
    refuses("quiz-choice-twice");
}

#[test]
fn refuses_quiz_choices_for_true() {
    refuses("quiz-choices-for-true");
}

#[test]
fn refuses_quiz_date() {
    refuses("quiz-date");
}

#[test]
fn refuses_quiz_duplicate_key() {
    refuses("quiz-duplicate-key");
}

#[test]
fn refuses_quiz_id_form() {
    refuses("quiz-id-form");
}

#[test]
fn refuses_quiz_id_twice() {
    refuses("quiz-id-twice");
}

#[test]
fn refuses_quiz_markup() {
    refuses("quiz-markup");
}

#[test]
fn refuses_quiz_no_source() {
    refuses("quiz-no-source");
}

#[test]
fn refuses_quiz_percent_sum() {
    refuses("quiz-percent-sum");
}

#[test]
fn refuses_quiz_placeholder() {
    refuses("quiz-placeholder");
}

#[test]
fn refuses_quiz_question_too_long() {
    refuses("quiz-question-too-long");
}

#[test]
fn refuses_quiz_question_twice() {
    refuses("quiz-question-twice");
}

#[test]
fn refuses_quiz_review_lapsed() {
    refuses("quiz-review-lapsed");
}

#[test]
fn refuses_quiz_shares() {
    refuses("quiz-shares");
}

#[test]
fn refuses_quiz_source_not_behind() {
    refuses("quiz-source-not-behind");
}

#[test]
fn refuses_quiz_source_unknown() {
    refuses("quiz-source-unknown");
}

#[test]
fn refuses_quiz_statement_retired() {
    refuses("quiz-statement-retired");
}

#[test]
fn refuses_quiz_statement_unknown() {
    refuses("quiz-statement-unknown");
}

#[test]
fn refuses_quiz_too_few_choices() {
    refuses("quiz-too-few-choices");
}

#[test]
fn refuses_quiz_unknown_key() {
    refuses("quiz-unknown-key");
}

#[test]
fn refuses_quiz_why_too_long() {
    refuses("quiz-why-too-long");
}

#[test]
fn refuses_quiz_word() {
    refuses("quiz-word");
}

#[test]
fn refuses_region_alias_taken() {
    refuses("region-alias-taken");
}

#[test]
fn refuses_region_code() {
    refuses("region-code");
}

#[test]
fn refuses_region_date() {
    refuses("region-date");
}

#[test]
fn refuses_region_number() {
    refuses("region-number");
}

#[test]
fn refuses_region_product() {
    refuses("region-product");
}

#[test]
fn refuses_region_protocol() {
    refuses("region-protocol");
}

#[test]
fn refuses_region_source() {
    refuses("region-source");
}

#[test]
fn refuses_release_date() {
    refuses("release-date");
}

#[test]
fn refuses_review_lapsed() {
    refuses("review-lapsed");
}

#[test]
fn refuses_reviewed_by_nobody() {
    refuses("reviewed-by-nobody");
}

#[test]
fn refuses_section_id_twice() {
    refuses("section-id-twice");
}

#[test]
fn refuses_see_also_unknown() {
    refuses("see-also-unknown");
}

#[test]
fn refuses_source_address() {
    refuses("source-address");
}

#[test]
fn refuses_source_twice() {
    refuses("source-twice");
}

#[test]
fn refuses_source_twice_on_record() {
    refuses("source-twice-on-record");
}

#[test]
fn refuses_source_without_title() {
    refuses("source-without-title");
}

#[test]
fn refuses_step_too_long() {
    refuses("step-too-long");
}

#[test]
fn refuses_successor_missing() {
    refuses("successor-missing");
}

#[test]
fn refuses_table_without_columns() {
    refuses("table-without-columns");
}

#[test]
fn refuses_term_in_a_paragraph() {
    refuses("term-in-a-paragraph");
}

#[test]
fn refuses_term_too_long() {
    refuses("term-too-long");
}

#[test]
fn refuses_text_too_long() {
    refuses("text-too-long");
}

#[test]
fn refuses_unknown_key() {
    refuses("unknown-key");
}

#[test]
fn refuses_unknown_key_last() {
    refuses("unknown-key-last");
}

#[test]
fn refuses_unknown_kind() {
    refuses("unknown-kind");
}

#[test]
fn refuses_unknown_source() {
    refuses("unknown-source");
}

#[test]
fn refuses_white_space() {
    refuses("white-space");
}

#[test]
fn refuses_wrong_type() {
    refuses("wrong-type");
}

#[test]
fn refuses_asked_unknown_statement() {
    refuses("asked-unknown-statement");
}

#[test]
fn refuses_asked_no_wordings() {
    refuses("asked-no-wordings");
}

#[test]
fn refuses_asked_twice() {
    refuses("asked-twice");
}

#[test]
fn refuses_asked_too_long() {
    refuses("asked-too-long");
}

#[test]
fn refuses_asked_control_character() {
    refuses("asked-control-character");
}
