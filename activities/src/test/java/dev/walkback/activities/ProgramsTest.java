package dev.walkback.activities;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Plain PostgreSQL connections and PostgreSQL's own two programs; nobody's platform is needed. */
@Tag("architecture")
class ProgramsTest {
  private static final Path HOUSE = Path.of(System.getProperty("walkback.house"));
  private static final Pattern RUN =
      Pattern.compile("Program\\.(?:on|reading)\\(\\s*\\w+,\\s*(\"?[\\w_]+\"?)");
  private static final Pattern VENDOR =
      Pattern.compile(
          "(?i)\\b(supabase|heroku|flyctl|gcloud|awscli|az postgres|neonctl|kubectl)\\b");

  @Test
  @Tag("D4.13")
  void startsProgramsInOneRoomOnly() {
    var rooms =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.walkback.activities", "dev.walkback.workflows");
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.walkback.activities.dump")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .check(rooms);
  }

  @Test
  @Tag("D4.13")
  void knowsNoCommandOfAnyPlatform() throws IOException {
    var programs = new TreeSet<String>();
    for (String module : new String[] {"workflows", "activities", "worker", "starter"}) {
      try (var files = Files.walk(HOUSE.resolve(module).resolve("src/main"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          var text = Files.readString(file);
          assertThat(VENDOR.matcher(text).find()).as(file.toString()).isFalse();
          RUN.matcher(text).results().forEach(run -> programs.add(run.group(1)));
        }
      }
    }
    assertThat(programs).containsExactlyInAnyOrder("\"pg_dump\"", "\"pg_restore\"");
  }
}
