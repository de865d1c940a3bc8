"""Lets `az network` of Debian's package azure-cli 2.45.0-1 start. Put this folder on PYTHONPATH.

That package imports the models of azure.mgmt.network.v2022_01_01, and the python3-azure beside it ships v2022_07_01 and
none older than that of 2022: every `az network ...` ends with "'NoneType' object has no attribute 'standard_medium'"
before it sends anything. The missing package is redirected to the one that is there. It only fills in choices and help
texts: the requests of `az network vnet` are written in azure-cli itself, which says api-version 2022-01-01 in them.
"""

import importlib
import importlib.abc
import importlib.util
import sys

WANTED = "azure.mgmt.network.v2022_01_01"
SHIPPED = "azure.mgmt.network.v2022_07_01"


class Redirect(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, fullname, path, target=None):
        if fullname == WANTED or fullname.startswith(WANTED + "."):
            return importlib.util.spec_from_loader(fullname, self)
        return None

    def create_module(self, spec):
        module = importlib.import_module(spec.name.replace(WANTED, SHIPPED, 1))
        spec.loader_state = module.__spec__
        return module

    def exec_module(self, module):
        # The import system has just given the module the spec of its second name.
        module.__spec__ = module.__spec__.loader_state


# Last in line: a package that does have the version is used as it is.
sys.meta_path.append(Redirect())
