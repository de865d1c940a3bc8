"""The clients, signed in as a job of GitHub Actions is: by its id token."""

import os

import pytest
import requests
from azure.identity import ClientAssertionCredential


def id_token() -> str:
    answer = requests.get(
        os.environ["ACTIONS_ID_TOKEN_REQUEST_URL"] + "&audience=api://AzureADTokenExchange",
        headers={"Authorization": "Bearer " + os.environ["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["value"]


@pytest.fixture(scope="session")
def subscription() -> str:
    return os.environ["AZURE_SUBSCRIPTION_ID"]


@pytest.fixture(scope="session")
def credential() -> ClientAssertionCredential:
    return ClientAssertionCredential(os.environ["AZURE_TENANT_ID"], os.environ["AZURE_CLIENT_ID"], id_token)


@pytest.fixture(scope="session")
def vnet(subscription: str) -> str:
    return f"/subscriptions/{subscription}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-prod"
