package dev.walkback.worker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The wiring knows the rooms it wires, and never who knocks at the door. */
@Tag("architecture")
class RoomTest {

  private static final JavaClasses ROOM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.walkback.worker");

  @Test
  void knowsNeitherTheDoorNorATestServer() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.walkback.starter..",
            "dev.walkback.servers..",
            "dev.walkback.examples..",
            "io.zonky..",
            "io.temporal.testing..",
            "io.temporal.testserver..")
        .check(ROOM);
  }
}
