//! Learns from wordings what words say about items: multinomial logistic regression over the pairs of a feature and an item that occur
//! together, by stochastic gradient descent with `AdaGrad`'s steps (Duchi, Hazan and Singer, JMLR 12, 2011).

/// Times that every wording is learned from.
const EPOCHS: u64 = 20;
/// The length of a step.
const STEP: f32 = 0.3;
/// How strongly weights are drawn to nothing.
const DECAY: f32 = 1e-4;
/// Weights that may be looked at in all, twice what today's content needs. A catalogue ten times as large is learned from until then,
/// and one a hundred times as large is ranked by BM25 nearly alone: its build must end.
const MOST_WORK: usize = 2_000_000_000;

/// A wording: what it is an answer to, how much it counts, and its features with their values.
pub(super) struct Example {
    pub(super) item: usize,
    pub(super) weight: f32,
    pub(super) features: Vec<(usize, f32)>,
}

/// What a feature says for an item.
#[derive(Clone)]
pub(super) struct Weight {
    pub(super) item: usize,
    pub(super) value: f32,
    /// Sum of the squares of its gradients.
    squares: f32,
}

/// The weights of every feature, by item.
pub(super) fn learn(examples: &[Example], features: usize, items: usize) -> Vec<Vec<Weight>> {
    let mut weights = together(examples, features);
    let mut scores = Scores { of: vec![None; items], touched: Vec::new() };
    let mut work = 0;
    for epoch in 0..EPOCHS {
        for example in shuffled(examples, epoch) {
            scores.score(example, &weights);
            scores.make_probabilities();
            for (feature, value) in &example.features {
                let Some(weights) = weights.get_mut(*feature) else { continue };
                work += weights.len();
                weights.iter_mut().for_each(|weight| weight.step(example, *value, scores.get(weight.item)));
            }
            scores.clear();
            if work > MOST_WORK {
                return weights;
            }
        }
    }
    weights
}

impl Weight {
    fn step(&mut self, example: &Example, value: f32, probability: f32) {
        let truth = if self.item == example.item { 1.0 } else { 0.0 };
        let gradient = example.weight * value * (probability - truth) + DECAY * self.value;
        self.squares += gradient * gradient;
        self.value -= STEP * gradient / self.squares.sqrt();
    }
}

/// A weight for every feature and item that stand together in an example.
fn together(examples: &[Example], features: usize) -> Vec<Vec<Weight>> {
    let mut weights = vec![Vec::new(); features];
    for example in examples {
        for (feature, _) in &example.features {
            let Some(list) = weights.get_mut(*feature) else { continue };
            // examples come item by item
            if list.last().is_none_or(|weight: &Weight| weight.item != example.item) {
                list.push(Weight { item: example.item, value: 0.0, squares: 1e-6 });
            }
        }
    }
    weights
}

/// The examples in an order of chance, another one in every epoch, the same in every build: by `SplitMix64` of their number.
fn shuffled(examples: &[Example], epoch: u64) -> impl Iterator<Item = &Example> {
    let mut order: Vec<(u64, &Example)> = (epoch << 32..).map(crate::order::split_mix).zip(examples).collect();
    order.sort_unstable_by_key(|(place, _)| *place);
    order.into_iter().map(|(_, example)| example)
}

/// Scores of the items for one example; those that no feature speaks for have none, and are not looked at.
struct Scores {
    of: Vec<Option<f32>>,
    touched: Vec<usize>,
}

impl Scores {
    fn score(&mut self, example: &Example, weights: &[Vec<Weight>]) {
        for (feature, value) in &example.features {
            for weight in weights.get(*feature).into_iter().flatten() {
                let Some(score) = self.of.get_mut(weight.item) else { continue };
                if score.is_none() {
                    self.touched.push(weight.item);
                }
                *score.get_or_insert(0.0) += weight.value * value;
            }
        }
    }

    /// The softmax function.
    #[expect(clippy::cast_precision_loss, reason = "a count of items is far below 2^23")]
    fn make_probabilities(&mut self) {
        let most = self.touched.iter().map(|item| self.get(*item)).fold(0.0, f32::max);
        let mut sum = (self.of.len() - self.touched.len()) as f32 * (-most).exp();
        for item in &self.touched {
            if let Some(Some(score)) = self.of.get_mut(*item) {
                *score = (*score - most).exp();
                sum += *score;
            }
        }
        self.touched.iter().for_each(|item| self.of.get_mut(*item).into_iter().flatten().for_each(|score| *score /= sum));
    }

    fn get(&self, item: usize) -> f32 {
        self.of.get(item).copied().flatten().unwrap_or_default()
    }

    fn clear(&mut self) {
        for item in self.touched.drain(..) {
            self.of.get_mut(item).into_iter().for_each(|score| *score = None);
        }
    }
}
