# What the package offers, for type checkers. A test holds this list and OFFERED together.

from careeradvisor.advice.assessment import Assessment as Assessment
from careeradvisor.advice.changed import Changed as Changed
from careeradvisor.advice.comparison import Comparison as Comparison
from careeradvisor.advice.disruption import Level as Level
from careeradvisor.advice.employer import Employer as Employer
from careeradvisor.advice.evidence import EvidenceAccount as EvidenceAccount
from careeradvisor.advice.gap import Gap as Gap
from careeradvisor.advice.listing import CategoryList as CategoryList
from careeradvisor.advice.listing import OccupationList as OccupationList
from careeradvisor.advice.listing import Order as Order
from careeradvisor.advice.listing import RoleList as RoleList
from careeradvisor.advice.move import MoveAccount as MoveAccount
from careeradvisor.advice.move import Moves as Moves
from careeradvisor.advice.plan import Plan as Plan
from careeradvisor.advice.practice import Logged as Logged
from careeradvisor.advice.report import RoleReport as RoleReport
from careeradvisor.advice.resume.account import ResumeAccount as ResumeAccount
from careeradvisor.advice.resume.fit import Fit as Fit
from careeradvisor.advice.team import Team as Team
from careeradvisor.advice.title_match import Answer as Answer
from careeradvisor.advice.title_match import Answers as Answers
from careeradvisor.checking.validation import Validation as Validation
from careeradvisor.desk.desk import Desk as Desk
from careeradvisor.desk.find import Choice as Choice
from careeradvisor.errors import CareerAdvisorError as CareerAdvisorError
from careeradvisor.errors import CatalogueError as CatalogueError
from careeradvisor.errors import NotFoundError as NotFoundError
from careeradvisor.errors import OutputError as OutputError
from careeradvisor.errors import UsageError as UsageError
from careeradvisor.model.activity import ActivityAccount as ActivityAccount
from careeradvisor.model.activity import ActivityList as ActivityList
from careeradvisor.model.imported import ImportList as ImportList
from careeradvisor.model.profile import Profile as Profile
from careeradvisor.model.profile import ProfileList as ProfileList
from careeradvisor.model.source import CitedSource as CitedSource
from careeradvisor.model.source import DueList as DueList
from careeradvisor.model.source import Receipt as Receipt
from careeradvisor.model.source import SourceList as SourceList

__version__: str
OFFERED: dict[str, str]
