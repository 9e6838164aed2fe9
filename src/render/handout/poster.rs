//! The poster: one page for a wall, on A4 and on Letter.

use askama::Template;

use super::measure::Type;
use super::{Footer, do_not_lines};
use crate::content::model::EmergencyNumber;
use crate::error::Error;
use crate::handout::{Sheet, Step};

/// The page box, in points: 186 by 255 mm, which leaves margins on A4 and on Letter.
const WIDTH: f32 = 527.0;
const HEIGHT: f32 = 722.0;
/// Kept free for typefaces that are wider than Arial.
const SPARE: f32 = 8.0;
/// The column of signs and what not to do, with the gap beside it.
const SIDE: f32 = 164.0;
const GAP: f32 = 13.0;
/// Padding and border of a box, left and right together.
const PADDING: f32 = 17.0;
/// Nothing on the poster is smaller than this.
const SMALLEST: f32 = 12.0;
const LARGEST: f32 = 18.0;
/// Large print starts here.
const LARGE_PRINT: [f32; 2] = [16.0, 21.0];

#[derive(Template)]
#[template(path = "handout/poster.html", config = "src/render/templates/askama.toml")]
struct Poster<'a> {
    sheet: &'a Sheet,
    plan: Plan,
    footer: Footer,
    large: bool,
}

/// What has room on the page, and how large.
#[derive(Clone, Copy, Debug)]
struct Plan {
    /// Size of the text of the steps, in points.
    text: f32,
    /// Signs with their explanations, or by name.
    explain_signs: bool,
    /// Each thing not to do, or the most important ones.
    list_do_not: bool,
    signs: bool,
    drawings: Drawings,
}

/// How large the drawings are.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Drawings {
    Clear,
    Small,
    None,
}

/// Draws the poster. The second value says whether everything asked for is on it.
///
/// # Errors
/// None: the template is part of the program.
pub fn poster(sheet: &Sheet, large: bool) -> Result<(String, bool), Error> {
    let (full, short) = (Footer::of(sheet), Footer::of(sheet).short(sheet));
    let without = Sheet { product: None, ..sheet.clone() };
    let whole = [(sheet, &full), (sheet, &short)].into_iter().skip(usize::from(large));
    let mut tries = whole.chain([(&without, &short)]);
    let found = tries.find_map(|(sheet, footer)| plan(sheet, footer, large).map(|plan| (sheet, footer, plan)));
    let (shown, footer, plan) = found.unwrap_or((&without, &short, SMALL));
    let is_whole = shown.product.is_some() == sheet.product.is_some();
    let poster = Poster { sheet: shown, plan, footer: footer.clone(), large };
    Ok((poster.render().map_err(|error| Error::internal(&format!("cannot draw the poster: {error}")))?, is_whole))
}

/// The first plan that fits, the best first. Steps are in all of them.
fn plan(sheet: &Sheet, footer: &Footer, large: bool) -> Option<Plan> {
    let room = HEIGHT - SPARE - top(sheet) - product(sheet) - foot(footer);
    let plans = if large { large_plans() } else { plans() };
    plans.into_iter().find(|plan| plan.height(sheet, large) <= room)
}

/// What is left when nothing else fits.
const SMALL: Plan = Plan { text: SMALLEST, explain_signs: false, list_do_not: false, signs: false, drawings: Drawings::None };

/// Signs, their explanations, and the list of what not to do, in the order in which they are given up.
const LOOKS: [(bool, bool, bool); 5] =
    [(true, true, true), (true, true, false), (true, false, true), (true, false, false), (false, false, false)];

/// Drawings go before the signs do.
fn plans() -> Vec<Plan> {
    let looks =
        || LOOKS.into_iter().map(|(signs, explain_signs, list_do_not)| Plan { signs, explain_signs, list_do_not, ..SMALL });
    let with_drawings = looks().take(2).flat_map(|plan| drawn(plan, SMALLEST, LARGEST));
    let without = looks().flat_map(|plan| sizes(SMALLEST, LARGEST).map(move |text| Plan { text, ..plan }));
    with_drawings.chain(without).collect()
}

fn large_plans() -> Vec<Plan> {
    let [least, most] = LARGE_PRINT;
    drawn(SMALL, least, most).chain(sizes(SMALLEST, most).map(|text| Plan { text, ..SMALL })).collect()
}

/// A plan with drawings, which shrink before anything else goes.
fn drawn(plan: Plan, least: f32, most: f32) -> impl Iterator<Item = Plan> {
    [Drawings::Clear, Drawings::Small]
        .into_iter()
        .flat_map(move |drawings| sizes(least, most).map(move |text| Plan { text, drawings, ..plan }))
}

/// From the largest down, by half points.
fn sizes(least: f32, most: f32) -> impl Iterator<Item = f32> {
    (0_u8..32).map(move |step| most - f32::from(step) / 2.0).filter(move |size| *size >= least)
}

impl Plan {
    /// Size of the terms.
    fn term(&self) -> f32 {
        self.text + 2.0
    }

    /// Width of the drawings of a step, and height of one.
    fn figures(&self) -> [f32; 2] {
        match self.drawings {
            Drawings::Clear if self.text >= 14.0 => [125.0, 50.0],
            Drawings::Clear => [110.0, 40.0],
            Drawings::Small => [104.0, 30.0],
            Drawings::None => [0.0, 0.0],
        }
    }

    /// Whether a step is drawn.
    fn draws(&self, step: &Step) -> bool {
        self.drawings != Drawings::None && !step.drawings.is_empty()
    }

    /// Height of what lies between the call and the foot.
    fn height(&self, sheet: &Sheet, large: bool) -> f32 {
        let beside = if large { 0.0 } else { SIDE + GAP };
        let steps: f32 = sheet.steps.iter().map(|step| self.step(step, WIDTH - beside)).sum();
        let side = self.side(sheet, if large { WIDTH } else { SIDE });
        if large { steps + side + 22.0 } else { steps.max(side) + 9.0 }
    }

    fn step(&self, step: &Step, column: f32) -> f32 {
        let [width, height] = self.figures();
        let shown = self.draws(step);
        let count = u16::try_from(step.drawings.len()).unwrap_or(1).max(1);
        let caption = |text: &str| Type { leading: 1.1, ..Type::new(SMALLEST) }.height(text, width / f32::from(count) - 6.0);
        let figure = step.drawings.iter().map(|picture| height + 2.0 + caption(&picture.caption)).fold(0.0, f32::max);
        let number = self.term() * 1.5 + 7.0;
        let words = column - number - if shown { width + 9.0 } else { 0.0 };
        let text = Type::bold(self.term()).height(&step.term, words) + Type::new(self.text).height(&step.text, words) + 2.0;
        10.0 + if shown { text.max(figure) } else { text }
    }

    fn side(&self, sheet: &Sheet, column: f32) -> f32 {
        let column = column - PADDING;
        let leading = 1.2;
        let (heading, plain) = (Type::bold(14.0), Type { leading, ..Type::new(SMALLEST) });
        let bold = Type { leading, ..Type::bold(SMALLEST) };
        let boxed = |title: &str| 20.0 + heading.height(title, column);
        let do_not = if self.list_do_not { &sheet.do_not } else { &sheet.do_not_short };
        let lines = do_not_lines(do_not, self.list_do_not);
        let mut height = boxed(&sheet.do_not_short.title)
            + 5.0
            + lines.iter().map(|line| 1.5 + plain.height(line, column - 14.0)).sum::<f32>();
        if self.signs {
            height += boxed(&sheet.signs.title) + plain.height(&sheet.signs_note, column);
            for (term, text) in &sheet.signs.entries {
                let text = if self.explain_signs { plain.height(text, column) } else { 0.0 };
                height += 1.5 + bold.height(term, column) + text;
            }
        }
        height
    }
}

/// Height of the title, the call and the contact.
fn top(sheet: &Sheet) -> f32 {
    let banner = if sheet.page.call.numbers.is_empty() { 38.0 } else { 55.0 };
    let contact = if is_wide(sheet) { 16.0 + contact(sheet, WIDTH - PADDING) } else { 0.0 };
    Type::bold(19.0).height(&sheet.page.topic.title.to_uppercase(), WIDTH) + 6.0 + banner + contact
}

/// Height of the contact and its label.
fn contact(sheet: &Sheet, column: f32) -> f32 {
    let bold = Type { leading: 1.25, ..Type::bold(SMALLEST) };
    sheet.contacts.iter().map(|line| bold.height(line, column)).sum::<f32>() + SMALLEST * 1.25
}

/// Whether the contact needs a line of its own below the call. Beside it there is room for two short ones.
fn is_wide(sheet: &Sheet) -> bool {
    let [least, tallest] = [142.0, 46.0];
    let free = WIDTH - 6.0 - call(sheet) - least;
    !sheet.contacts.is_empty() && (free < 0.0 || contact(sheet, least + free / 2.0 - PADDING) > tallest)
}

/// Width of the call.
fn call(sheet: &Sheet) -> f32 {
    let call = &sheet.page.call;
    if call.numbers.is_empty() {
        return WIDTH;
    }
    let number = |number: &EmergencyNumber| {
        let when = number.when.as_deref().unwrap_or_default();
        Type::bold(48.0).width(&number.number) + Type::bold(16.0).width(&format!(" or {when} "))
    };
    30.0 + Type::bold(26.0).width(&sheet.words.call) + call.numbers.iter().map(number).sum::<f32>()
}

fn product(sheet: &Sheet) -> f32 {
    let Some(product) = &sheet.product else { return 0.0 };
    let column = (WIDTH - 17.0) / 2.0 - 40.0;
    let lines: f32 = product.how.iter().map(|line| Type::new(SMALLEST).height(line, column)).sum();
    // two columns are seldom of one length
    lines / 2.0 + 28.0 + 17.0 + 16.0
}

fn foot(footer: &Footer) -> f32 {
    let small = Type { leading: 1.15, ..Type::new(SMALLEST) };
    10.0 + Type { leading: 1.15, ..Type::bold(SMALLEST) }.height(&footer.trust, WIDTH) + small.height(&footer.rest(), WIDTH)
}

impl Poster<'_> {
    fn do_not(&self) -> Vec<String> {
        let listed = self.plan.list_do_not;
        do_not_lines(if listed { &self.sheet.do_not } else { &self.sheet.do_not_short }, listed)
    }

    /// Whether the contact stands below the call, not beside it.
    fn is_wide(&self) -> bool {
        is_wide(self.sheet)
    }
}
