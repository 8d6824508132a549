#!/bin/sh
# The package for Debian on a system that has never seen it: install, first journey, remove, nothing left.
# deb.sh <archive of a bare Debian> <package> <program of the journey>, in mount and process namespaces of its own.
. "$(dirname "$0")/bare.sh"

# With the two helpers that every desktop has and the package only recommends.
say "install"
cp "$package" "$system/root/crosstrain.deb"
install desktop-file-utils shared-mime-info /root/crosstrain.deb
inside dpkg --listfiles crosstrain >"$work/files"
say "the desktop knows the program and its files"
inside desktop-file-validate /usr/share/applications/Crosstrain.desktop
grep --quiet '^Exec=crosstrain-desktop %f$' "$system/usr/share/applications/Crosstrain.desktop"
for type in course+zip:.course packet:.crosstrain card:.crosstrain-card; do
    mime=application/vnd.crosstrain.${type%%:*}
    grep --quiet --line-regexp --fixed-strings "$mime:*${type##*:}" "$system/usr/share/mime/globs"
    grep --quiet --line-regexp --fixed-strings "$mime=Crosstrain.desktop;" \
        "$system/usr/share/applications/mimeinfo.cache"
done
say "the program for the command line"
inside crosstrain check /usr/lib/Crosstrain/content

say "the first journey, without a network"
play /usr/bin/crosstrain-desktop

say "remove"
inside apt-get --quiet --quiet --yes purge crosstrain >"$work/apt" 2>&1 || { cat "$work/apt"; exit 1; }
left=$(while read -r file; do [ -d "$system$file" ] || [ ! -e "$system$file" ] || echo "$file"; done <"$work/files")
named=$(cd "$system" && find bin etc home lib opt root sbin srv usr var -iname '*crosstrain*' \
    -not -path root/crosstrain.deb -not -path 'var/log/*')
known=$(cd "$system" && grep --recursive --files-with-matches --ignore-case crosstrain etc usr/share var/lib |
    grep --invert-match --extended-regexp '^var/lib/(dpkg/status-old|apt/)' || true)
if [ -n "$left$named$known" ]; then
    say "left behind:" "$left" "$named" "$known"
    exit 1
fi
say "nothing is left behind"
