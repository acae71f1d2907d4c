#!/bin/sh
# Makes the first corpora of the fuzz targets out of the examples and the broken charters of the tests:
# `tests/fuzz/seeds.sh` writes tests/fuzz/seeds/TARGET, which is passed after the corpus of the target.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
seeds=$root/tests/fuzz/seeds
rm -rf "$seeds"
for target in verdict front_matter fix merge readers; do
    mkdir -p "$seeds/$target"
done

for file in "$root"/examples/*.yaml "$root"/tests/broken/*.yaml; do
    name=$(basename "$file" .yaml)
    cp "$file" "$seeds/verdict/$name"
    cp "$file" "$seeds/readers/$name"
    cp "$file" "$seeds/fix/$name"
    # The same under `samskap`, as front matter.
    {
        printf -- '---\ntitle: Tekst\nsamskap:\n'
        sed 's/^/  /' "$file"
        printf -- '\n---\n\n# Tekst\n'
    } >"$seeds/front_matter/$name"
done
cp "$root"/examples/*.md "$root"/tests/broken/*.md "$seeds/front_matter"

for file in "$root"/examples/*.yaml; do
    name=$(basename "$file" .yaml)
    # Other spellings, and silences that silence nothing.
    {
        printf '# samskap: ignore[SK403, SK104] avtalt\n'
        sed -e 's/^navn:/Navn:/' -e 's/: ja$/: JA  # samskap: ignore[SK204]/' -e 's/forståelse:/forstaelse:/' \
            -e 's/planlegging:/planleggin:/' -e 's/_/ /g' "$file"
    } >"$seeds/fix/$name-2"
    # Two sides of one charter: what the other one leaves out, and what it says otherwise.
    for side in 1 2 3 4 5; do
        {
            grep -v '^ *#' "$file"
            printf -- '\n---\n'
            case $side in
                1) sed 's/: ja$/: nei/' "$file" ;;
                2) sed 's/: felles$/: vet ikke/' "$file" ;;
                3) sed -e 's/: ja$/: { offentlig: ja, sivilsamfunn: nei }/' "$file" ;;
                4) awk '/^[a-zåæø]/ { held = ($1 != "likeverd:" && $1 != "innsats:") } held' "$file" ;;
                5) awk '/^[a-zåæø]/ { held = ($1 != "faser:" && $1 != "utfordring:") } held' "$file" ;;
            esac
        } >"$seeds/merge/$name-$side"
    done
done

# A charter from which two sides go on.
for file in "$root"/examples/*.yaml; do
    {
        cat "$file"
        printf -- '\n---\nAbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefghijkl'
    } >"$seeds/merge/$(basename "$file" .yaml)-6"
done
