#!/usr/bin/env bash
# Make the attestation records of the surveyed articles anew. The articles stay outside; name the folder that has them.
set -euo pipefail
articles=${1:?name the folder with the articles}
cd "$(dirname "$0")/.."

attest() {
    local file=$1 id=$2
    shift 2
    .venv/bin/gazetteer attest "$articles"/"$file"*.txt --id "$id" --lang en "$@" -o "seeds/$id.yaml"
}

attest 000 financial-times-2023-10-23 --publisher financial-times --date 2023-10-23 \
    --title "Azerbaijan’s victory over Armenian enclave raises fears of another war" \
    --url https://www.ft.com/content/0ccdf385-dab8-42f2-ba4a-b58c8cbbebe3
attest 001 new-eastern-europe-2023-09-29 --publisher new-eastern-europe --date 2023-09-29 \
    --title "Military operation in Karabakh: the final battle?" \
    --url https://neweasterneurope.eu/post-author/rusif-huseynov/
attest 002 rfe-rl-2023-09 --publisher rfe-rl --date 2023-09 \
    --title "With New Offensive, Azerbaijan Tightens Grip On Nagorno-Karabakh"
attest 003 opendemocracy-2023-09-28 --publisher opendemocracy --date 2023-09-28 \
    --title "This is not the end of the conflict between Armenia and Azerbaijan" \
    --url https://www.opendemocracy.net/en/odr/nagorno-karabakh-armenia-azerbaijan-conflict/
attest 004 evn-report-2023 --publisher evn-report --date 2023 \
    --title "Article on talks with Azerbaijan (the copy that was surveyed has no title)"
