package dev.walkback.examples.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever has to read it at three in the morning reads one screen at a time. */
@Tag("architecture")
class SizesTest {

  private static final int LINES = 250;
  private static final int METHOD_LINES = 40;
  private static final int IMPORTS = 30;
  private static final int IMPORTS_OF_THE_RUNBOOK = 45;
  private static final String RUNBOOK = "RollbackWorkflowImpl";
  private static final Pattern SAYS_NOTHING =
      Pattern.compile(".*(Manager|Helper|Util|Utils|Common|Base|Service)(Test)?");

  private static final List<SourceFile> SOURCES = SourceFile.ofAllRooms(house());

  @Test
  void readsTheSourcesOfEveryRoom() {
    assertThat(SOURCES)
        .extracting(source -> source.path().substring(0, source.path().indexOf('/')))
        .contains("workflows", "activities", "worker", "starter", "servers", "examples");
  }

  @Test
  void keepsEveryFileWithinTwoHundredAndFiftyLines() {
    assertThat(SOURCES.stream().filter(source -> source.lines() > LINES))
        .as("files longer than %d lines", LINES)
        .extracting(source -> source.path() + " has " + source.lines() + " lines")
        .isEmpty();
  }

  @Test
  void keepsEveryMethodWithinFortyLines() {
    assertThat(SOURCES.stream().flatMap(SizesTest::longMethods))
        .as("methods longer than %d lines", METHOD_LINES)
        .isEmpty();
  }

  @Test
  void keepsTheImportsOfEveryFileWithinThirty() {
    assertThat(SOURCES.stream().filter(source -> source.imports() > importsOf(source)))
        .as("files with too many imports")
        .extracting(source -> source.path() + " has " + source.imports() + " imports")
        .isEmpty();
  }

  @Test
  void callsNothingByANameThatSaysNothing() {
    assertThat(SOURCES)
        .flatExtracting(SourceFile::types)
        .noneMatch(name -> SAYS_NOTHING.matcher(name).matches());
  }

  private static Stream<String> longMethods(SourceFile source) {
    return source.methods().stream()
        .filter(method -> method.lines() > METHOD_LINES)
        .map(method ->
            source.path() + ": " + method.name() + " has " + method.lines() + " in a method");
  }

  private static int importsOf(SourceFile source) {
    return source.types().contains(RUNBOOK) ? IMPORTS_OF_THE_RUNBOOK : IMPORTS;
  }

  private static Path house() {
    Path here = Path.of(System.getProperty("walkback.house", "")).toAbsolutePath();
    return Files.exists(here.resolve("mvnw")) ? here : here.getParent();
  }
}
