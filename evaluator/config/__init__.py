"""Settings: a TOML file, the environment and the command line become one frozen Config."""

from evaluator.config.config import Config, General, PairSpec, Setting
from evaluator.config.keys import KEYS, Key
from evaluator.config.kinds import Target
from evaluator.config.load import load

__all__ = ["KEYS", "Config", "General", "Key", "PairSpec", "Setting", "Target", "load"]
