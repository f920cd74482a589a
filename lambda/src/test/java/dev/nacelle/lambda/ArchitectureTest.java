package dev.nacelle.lambda;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may know what. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.nacelle");

    @Test
    void theSharedWordsKnowTheJdkOnly() {
        classes()
                .that()
                .resideInAnyPackage("dev.nacelle.reading..", "dev.nacelle.contract..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "dev.nacelle.reading..", "dev.nacelle.contract..")
                .check(CLASSES);
    }

    @Test
    void readingAndContractDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("dev.nacelle.reading..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.nacelle.contract..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("dev.nacelle.contract..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.nacelle.reading..")
                .check(CLASSES);
    }

    @Test
    void onlyTheWiringKnowsAws() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.nacelle.lambda..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon..", "com.amazonaws..")
                .check(CLASSES);
    }

    /**
     * What the handler asks for must stand on the reference page, and only there is it seen what that is; the endpoint
     * looks only whether the SDK's own variables are set.
     */
    @Test
    void onlyTheHandlerReadsTheEnvironment() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(TurbineScoreHandler.class, DeployedEndpoint.class)
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .check(CLASSES);
    }

    /** The class path does; priming asks for one more of the same. */
    @Test
    void nothingChoosesAnHttpClient() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Priming.class, TrustingHttp.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon.awssdk.http..", "org.apache..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon.awssdk.http.apache5..", "org.apache..")
                .check(CLASSES);
    }

    @Test
    void scoringKnowsJsonTheJdkAndTheSharedWords() {
        classes()
                .that()
                .resideInAPackage("dev.nacelle.scoring..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.core..",
                        "dev.nacelle.reading..",
                        "dev.nacelle.contract..",
                        "dev.nacelle.scoring..")
                .check(CLASSES);
    }

    @Test
    void packagesDoNotNeedEachOtherInCircles() {
        slices().matching("dev.nacelle.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
