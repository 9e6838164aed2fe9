//! What has room on a poster, and how large.

use super::measure::Type;
use super::{Footer, do_not_lines};
use crate::content::model::EmergencyNumber;
use crate::handout::{Sheet, Step};

/// The page box, in points: 186 by 255 mm, which leaves margins on A4 and on Letter.
const WIDTH: f32 = 527.0;
const HEIGHT: f32 = 722.0;
/// Kept free for typefaces that are wider than Arial.
const SPARE: f32 = 8.0;
/// Padding and border of a box, left and right together.
const PADDING: f32 = 17.0;
/// Nothing on the poster is smaller than this.
const SMALLEST: f32 = 12.0;
const LARGEST: f32 = 18.0;
/// Large print ends here.
const LARGE: f32 = 21.0;

/// How the poster is laid out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan {
    /// Size of the text of the steps, in points.
    pub(super) text: f32,
    /// Signs with their explanations, or by name.
    pub(super) explain_signs: bool,
    /// Each thing not to do, or the most important ones.
    pub(super) list_do_not: bool,
    pub(super) signs: bool,
    drawings: Drawings,
    /// Less white between the steps, and a narrow column beside them.
    pub(super) tight: bool,
}

/// How large the drawings are.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Drawings {
    Clear,
    Small,
    None,
}

/// Signs, their explanations, and the list of what not to do, in the order in which they are given up.
const LOOKS: [(bool, bool, bool); 5] =
    [(true, true, true), (true, true, false), (true, false, true), (true, false, false), (false, false, false)];

/// The first plan that fits, the best first. Steps are in all of them.
pub(super) fn plan(sheet: &Sheet, footer: &Footer, large: bool) -> Option<Plan> {
    let room = HEIGHT - SPARE - top(sheet) - product(sheet) - foot(footer);
    let plans = if large { large_plans() } else { plans() };
    plans.into_iter().find(|plan| plan.height(sheet, large) <= room)
}

/// Explanations go before the drawings do, and drawings before the signs.
fn plans() -> Vec<Plan> {
    let looks =
        || LOOKS.into_iter().map(|(signs, explain_signs, list_do_not)| Plan { signs, explain_signs, list_do_not, ..Plan::LAST });
    let with_drawings = looks().take(2).map(airy).flat_map(|plan| drawn(plan, SMALLEST, LARGEST));
    let with_small_ones = looks().take(4).flat_map(|plan| small(plan, SMALLEST, LARGEST));
    let without = looks().flat_map(|plan| sized(airy(plan), SMALLEST, LARGEST).chain(sized(plan, SMALLEST, LARGEST)));
    with_drawings.chain(with_small_ones).chain(without).collect()
}

fn large_plans() -> Vec<Plan> {
    let with_drawings = drawn(airy(Plan::LAST), Plan::LARGE_PRINT, LARGE).chain(small(Plan::LAST, Plan::LARGE_PRINT, LARGE));
    let without = sized(airy(Plan::LAST), Plan::LARGE_PRINT, LARGE).chain(sized(Plan::LAST, SMALLEST, LARGE));
    with_drawings.chain(without).collect()
}

fn airy(plan: Plan) -> Plan {
    Plan { tight: false, ..plan }
}

/// A plan with drawings, which shrink before anything else goes.
fn drawn(plan: Plan, least: f32, most: f32) -> impl Iterator<Item = Plan> {
    sized(Plan { drawings: Drawings::Clear, ..plan }, least, most).chain(small(plan, least, most))
}

fn small(plan: Plan, least: f32, most: f32) -> impl Iterator<Item = Plan> {
    sized(Plan { drawings: Drawings::Small, ..plan }, least, most)
}

/// The plan in letters from the largest down, by half points.
fn sized(plan: Plan, least: f32, most: f32) -> impl Iterator<Item = Plan> {
    let sizes = (0_u8..32).map(move |step| most - f32::from(step) / 2.0).filter(move |size| *size >= least);
    sizes.map(move |text| Plan { text, ..plan })
}

impl Plan {
    /// What is left when nothing else fits.
    pub(super) const LAST: Self =
        Self { text: SMALLEST, explain_signs: false, list_do_not: false, signs: false, drawings: Drawings::None, tight: true };

    /// Large print starts here.
    pub(super) const LARGE_PRINT: f32 = 16.0;

    /// Size of the terms.
    pub(super) fn term(&self) -> f32 {
        self.text + 2.0
    }

    /// Width of the drawings of a step, and height of one.
    pub(super) fn figures(&self, sheet: &Sheet) -> [f32; 2] {
        let is_single = sheet.steps.iter().all(|step| step.drawings.len() < 2);
        match self.drawings {
            Drawings::Clear if self.text >= 14.0 => [125.0, 50.0],
            Drawings::Clear => [110.0, 40.0],
            Drawings::Small if self.tight && is_single => [76.0, 30.0],
            Drawings::Small => [104.0, 30.0],
            Drawings::None => [0.0, 0.0],
        }
    }

    /// Whether a step is drawn.
    pub(super) fn draws(&self, step: &Step) -> bool {
        self.drawings != Drawings::None && !step.drawings.is_empty()
    }

    /// Width of the column of signs and what not to do, and of the gap beside it.
    pub(super) fn column(&self) -> [f32; 2] {
        if self.tight { [140.0, 9.0] } else { [164.0, 13.0] }
    }

    /// White above and below a step.
    pub(super) fn white(&self) -> f32 {
        if self.tight { 2.0 } else { 4.25 }
    }

    /// Height of what lies between the call and the foot.
    fn height(&self, sheet: &Sheet, large: bool) -> f32 {
        let [side, gap] = self.column();
        let beside = if large { 0.0 } else { side + gap };
        let steps: f32 = sheet.steps.iter().map(|step| self.step(sheet, step, WIDTH - beside)).sum();
        if large { steps + row_of_do_not(sheet) + 20.0 } else { steps.max(self.side(sheet, side)) + 9.0 }
    }

    fn step(&self, sheet: &Sheet, step: &Step, column: f32) -> f32 {
        let [width, height] = self.figures(sheet);
        let shown = self.draws(step);
        let count = u16::try_from(step.drawings.len()).unwrap_or(1).max(1);
        let caption = |text: &str| Type { leading: 1.1, ..Type::new(SMALLEST) }.height(text, width / f32::from(count) - 6.0);
        let figure = step.drawings.iter().map(|picture| height + 2.0 + caption(&picture.caption)).fold(0.0, f32::max);
        let number = self.term() * 1.5 + 7.0;
        let words = column - number - if shown { width + 9.0 } else { 0.0 };
        let text = Type::bold(self.term()).height(&step.term, words) + Type::new(self.text).height(&step.text, words) + 2.0;
        2.0 * self.white() + 1.5 + if shown { text.max(figure) } else { text }
    }

    fn side(&self, sheet: &Sheet, column: f32) -> f32 {
        let column = column - PADDING;
        let [plain, bold] = [Type::new(SMALLEST), Type::bold(SMALLEST)].map(|face| Type { leading: 1.2, ..face });
        let do_not = if self.list_do_not { &sheet.do_not } else { &sheet.do_not_short };
        let lines = do_not_lines(do_not, self.list_do_not);
        let mut height = boxed(&sheet.do_not_short.title, column)
            + 5.0
            + lines.iter().map(|line| 1.5 + plain.height(line, column - 14.0)).sum::<f32>();
        if self.signs {
            height += boxed(&sheet.signs.title, column) + plain.height(&sheet.signs_note, column);
            for (term, text) in &sheet.signs.entries {
                let text = if self.explain_signs { plain.height(text, column) } else { 0.0 };
                height += 1.5 + bold.height(term, column) + text;
            }
        }
        height
    }
}

/// Height of a box with its heading.
fn boxed(title: &str, column: f32) -> f32 {
    20.0 + Type::bold(14.0).height(title, column)
}

/// Height of what not to do where it stands below the steps, one thing beside another.
fn row_of_do_not(sheet: &Sheet) -> f32 {
    let column = WIDTH - PADDING;
    let plain = Type { leading: 1.2, ..Type::new(SMALLEST) };
    let [mut height, mut used] = [0.0_f32; 2];
    for line in do_not_lines(&sheet.do_not_short, false) {
        let width = plain.width(&line) + 14.0 + 23.0;
        if height == 0.0 || used + width > column {
            height += 1.5 + plain.height(&line, column - 14.0);
            used = 0.0;
        }
        used += width;
    }
    boxed(&sheet.do_not_short.title, column) + 5.0 + height
}

/// Height of the title, the call and the contact.
fn top(sheet: &Sheet) -> f32 {
    let banner = if sheet.page.call.numbers.is_empty() { 38.0 } else { 55.0 };
    let contact = if is_wide(sheet) { 16.0 + contact(sheet, WIDTH - PADDING) } else { 0.0 };
    Type::bold(19.0).height(&sheet.page.topic.title.to_uppercase(), WIDTH) + 6.0 + banner + contact
}

/// Height of the contact and its label.
fn contact(sheet: &Sheet, column: f32) -> f32 {
    sheet.contacts.iter().map(|line| Type::bold(SMALLEST).height(line, column)).sum::<f32>() + SMALLEST * 1.15
}

/// Whether the contact needs a line of its own below the call. Beside it there is room for two short ones.
pub(super) fn is_wide(sheet: &Sheet) -> bool {
    let [least, tallest] = [142.0, 43.0];
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

/// Height of how to give the product: a heading, and two columns that are seldom of one length.
fn product(sheet: &Sheet) -> f32 {
    let Some(product) = &sheet.product else { return 0.0 };
    let column = (WIDTH - PADDING - 28.0) / 2.0;
    let plain = Type { leading: 1.2, ..Type::new(SMALLEST) };
    let next = plain.lines(&format!("{}: {}.", sheet.words.next_dose, product.next_dose), column);
    let lines: Vec<usize> = product.how.iter().map(|line| plain.lines(line, column - 24.0)).collect();
    let uneven = lines.iter().copied().max().unwrap_or(1) - 1;
    let rows = (next + lines.iter().sum::<usize>() + uneven).div_ceil(2);
    let heading = Type::bold(14.0).height(&format!("{}: {}", product.name, product.dose), WIDTH - PADDING);
    f32::from(u16::try_from(rows).unwrap_or(u16::MAX)) * plain.size * plain.leading + heading + 18.0
}

fn foot(footer: &Footer) -> f32 {
    let small = Type { leading: 1.15, ..Type::new(SMALLEST) };
    10.0 + Type::bold(SMALLEST).height(&footer.trust, WIDTH) + small.height(&footer.rest(), WIDTH)
}
