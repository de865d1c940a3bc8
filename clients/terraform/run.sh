#!/usr/bin/env bash
# Plan, apply, a plan without a difference, destroy, against the simulator that this script starts and ends. Needs terraform on PATH,
# and the registry from which it fetches the provider.
set -euo pipefail
cd "$(dirname "$0")"

printed=$(mktemp)
init=$(mktemp)
trap 'rm -f "$printed" "$init"' EXIT
# Fetched before the simulator is there: its proxy plays Azure and no registry.
terraform init -input=false -no-color | tee "$init"

node ../../simulator/main.ts --speed 120 > "$printed" &
simulator=$!
trap 'kill "$simulator"; rm -f "$printed" "$init"' EXIT
for _ in {1..100}; do
  grep --quiet '^export AZURE_SUBSCRIPTION_ID=' "$printed" && break
  sleep 0.1
done
while IFS= read -r line; do
  name=${line#export }
  name=${name%%=*}
  value=${line#*=}
  value=${value#\'}
  export "$name=${value%\'}"
done < <(grep '^export ' "$printed")
export ARM_CLIENT_ID=$AZURE_CLIENT_ID ARM_TENANT_ID=$AZURE_TENANT_ID ARM_SUBSCRIPTION_ID=$AZURE_SUBSCRIPTION_ID

terraform plan -input=false -no-color
terraform apply -input=false -no-color -auto-approve
# 2 would be a difference.
terraform plan -input=false -no-color -detailed-exitcode
terraform destroy -input=false -no-color -auto-approve
if grep --quiet NotSimulated "$printed"; then
  echo 'The provider asked for what the simulator does not play.'
  exit 1
fi
