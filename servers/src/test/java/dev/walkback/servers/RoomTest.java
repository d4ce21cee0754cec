package dev.walkback.servers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shelf of servers is lent to examples and tests; it must not lean on what it tests. */
@Tag("architecture")
class RoomTest {

  private static final JavaClasses ROOM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.walkback.servers");

  @Test
  void knowsNothingOfOurs() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.walkback.workflows..",
            "dev.walkback.activities..",
            "dev.walkback.worker..",
            "dev.walkback.starter..",
            "dev.walkback.examples..")
        .check(ROOM);
  }
}
