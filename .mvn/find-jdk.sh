# Sourced by mvnw: Maven itself has to run on JDK 25, because google-java-format and pitest run inside its JVM.
set +f
for home in "${JAVA_HOME-}" "${JAVA25_HOME-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if [ -x "$home/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$home/release" 2>/dev/null; then export JAVA_HOME="$home"; set -f; return 0; fi
done
echo "Walkback needs a JDK 25 and found none: install one (Debian 13: apt-get install openjdk-25-jdk; else https://adoptium.net) or set JAVA25_HOME to it." >&2; exit 1
