"""`Question`: what somebody wants to know of names."""

from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.dataset.data import Dataset
from gazetteer.errors import UnknownPolicyError
from gazetteer.language.tags import check_tag
from gazetteer.model import Policy, Step
from gazetteer.names.moment import Moment


@dataclass(frozen=True, slots=True)
class Question:
    """Names of which data, by which policy, at which moment, in which language."""

    dataset: Dataset
    policy: Policy
    moment: Moment
    lang: str

    @classmethod
    def of(cls, dataset: Dataset, *, policy: str, lang: str = "en", date: str | None = None) -> "Question":
        """Return a question about the names of a data set.

        Args:
            dataset: The data set.
            policy: The id of one of its policies.
            lang: The tag of the language to show names in.
            date: The date that it is about, in EDTF; the present period of the data if left out.

        Returns:
            The question.

        Raises:
            UnknownPolicyError: If there is no such policy.
            LanguageError: If the language tag is unknown.
            DateError: If the date is not written in EDTF.
        """
        return cls(dataset, find_policy(policy, dataset), Moment.of(date, dataset.manifest), check_tag(lang))

    def steps(self) -> Iterator[Step]:
        """Yield the steps of the policy, then those of the policies that it leads on to, each policy once."""
        policy: Policy | None = self.policy
        seen: set[str] = set()
        while policy is not None and policy.id not in seen:
            seen.add(policy.id)
            yield from policy.steps
            policy = self.dataset.policies.get(policy.then) if policy.then else None


def find_policy(policy_id: str, dataset: Dataset) -> Policy:
    """Return the policy with an id.

    Raises:
        UnknownPolicyError: If there is none; it lists those that there are.
    """
    found = dataset.policies.get(policy_id)
    if found is None:
        raise UnknownPolicyError(policy_id, tuple(dataset.policies))
    return found
