# Read by mvnw before Maven starts. Maven may run on an older Java; the build itself needs a JDK 25, which its toolchains
# select from these same places. Says so in one sentence when there is none, instead of failing deep inside.
fitting_jdk() (
    set +f
    for jdk in "${JAVA_HOME-}" "${JDK_HOME-}" /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -x "$jdk/bin/javac" ] && [ -r "$jdk/release" ] || continue
        major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$jdk/release")
        [ "${major:-0}" -ge 25 ] || continue
        printf '%s\n' "$jdk"
        return 0
    done
    return 1
)

if ! jdk=$(fitting_jdk) && [ ! -e "$HOME/.m2/toolchains.xml" ]; then
    echo "Shubbak is built with a JDK 25 and none is installed: install one (for example Temurin 25) and run this again." >&2
    exit 1
fi
if [ -z "${JAVA_HOME-}" ] && ! command -v java >/dev/null 2>&1; then
    export JAVA_HOME="$jdk"
fi
