package dev.nacelle.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.nacelle.app.auth.Auth;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;

/** The arrows of docs/architecture.md, over all three modules. */
final class ArchitectureTest {
    private static final JavaClasses NACELLE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.nacelle");

    @Test
    void theModulesPointOneWay() {
        noClasses()
                .that()
                .resideInAPackage("dev.nacelle.mock..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.nacelle.app..")
                .check(NACELLE);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.nacelle.reading..",
                        "dev.nacelle.contract..",
                        "dev.nacelle.scoring..",
                        "dev.nacelle.lambda..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.nacelle.mock..", "dev.nacelle.app..")
                .check(NACELLE);
    }

    @Test
    void packagesGoInNoCircle() {
        slices().matching("dev.nacelle.(**)").should().beFreeOfCycles().check(NACELLE);
    }

    @Test
    void theSharedWordsNeedNothingButTheJdk() {
        classes()
                .that()
                .resideInAnyPackage("dev.nacelle.reading", "dev.nacelle.contract")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.nacelle.reading", "dev.nacelle.contract", "org.jspecify..")
                .check(NACELLE);
    }

    @Test
    void viewModelsKnowOnlyBeansAndCollectionsOfJavaFx() {
        noClasses()
                .that()
                .haveSimpleNameContaining("ViewModel")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "javafx.scene..",
                        "javafx.stage..",
                        "javafx.application..",
                        "javafx.animation..",
                        "atlantafx.."))
                .check(NACELLE);
    }

    @Test
    void onlyViewsTouchTheScene() {
        noClasses()
                .that()
                .resideInAPackage("dev.nacelle..")
                .and()
                .resideOutsideOfPackages("dev.nacelle.app.ui..", "dev.nacelle.app.shell..")
                .and()
                .areTopLevelClasses()
                .and(com.tngtech.archunit.base.DescribedPredicate.not(simpleNameEndingWith("View")
                        .or(simpleNameEndingWith("Feature"))
                        .or(simpleNameEndingWith("NacelleApp"))
                        .or(simpleNameEndingWith("WindowFrame"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .check(NACELLE);
    }

    /** What asks for a file otherwise opens a dialog no test can answer. */
    @Test
    void filesAreAskedForInOnePlace() {
        noClasses()
                .that()
                .doNotHaveSimpleName("FileDialogs")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.stage.FileChooser")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.stage.DirectoryChooser")
                .check(NACELLE);
    }

    @Test
    void whatScrollsIsMadeInOnePlace() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Nodes")
                .and()
                .doNotHaveSimpleName("AsHighAsContent")
                .should()
                .callConstructor(ScrollPane.class, Node.class)
                .orShould()
                .callConstructor(ScrollPane.class)
                .orShould()
                .callConstructor(TextArea.class, String.class)
                .orShould()
                .callConstructor(TextArea.class)
                .because("these have it keep no picture of what it shows")
                .check(NACELLE);
    }

    @Test
    void theCommandLineLoadsNoWindow() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.nacelle.app.auth..",
                        "dev.nacelle.app.cli..",
                        "dev.nacelle.app.client..",
                        "dev.nacelle.app.diagnosis..",
                        "dev.nacelle.app.endpoint..",
                        "dev.nacelle.app.history..",
                        "dev.nacelle.app.instance..",
                        "dev.nacelle.app.environment..",
                        "dev.nacelle.app.settings..",
                        "dev.nacelle.app.text..",
                        "dev.nacelle.app.task..",
                        "dev.nacelle.app.trust..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
                .check(NACELLE);
    }

    @Test
    void aDiagnosisNeedsOnlyWhatACallShows() {
        classes()
                .that()
                .resideInAPackage("dev.nacelle.app.diagnosis..")
                .should()
                // Of the authorization its kind alone, never what proves it.
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "com.fasterxml.jackson..",
                                "dev.nacelle.app.diagnosis..",
                                "dev.nacelle.app.client..",
                                "dev.nacelle.app.endpoint..",
                                "dev.nacelle.app.text..",
                                "dev.nacelle.contract..",
                                "dev.nacelle.reading..",
                                "org.jspecify..")
                        .or(equivalentTo(Auth.Kind.class)))
                .check(NACELLE);
    }

    @Test
    void theDoctorExaminesWithoutAWindow() {
        noClasses()
                .that()
                .resideInAPackage("dev.nacelle.app.doctor..")
                .and()
                .areTopLevelClasses()
                .and(not(simpleNameEndingWith("View")
                        .or(simpleNameEndingWith("ViewModel"))
                        .or(simpleNameEndingWith("Feature"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
                .check(NACELLE);
    }

    @Test
    void featuresDoNotKnowEachOther() {
        slices().matching("dev.nacelle.app.(score|historypane|compare|rescue|mockpanel|journal)..")
                .should()
                .notDependOnEachOther()
                .check(NACELLE);
    }

    @Test
    void onlyTheClientSpeaksHttp() {
        noClasses()
                .that()
                .resideInAPackage("dev.nacelle.app..")
                .and()
                .resideOutsideOfPackage("dev.nacelle.app.client..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "okhttp3..", "okio..")
                .check(NACELLE);
    }

    @Test
    void secretsAndCertificatesKnowNoClient() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.nacelle.app.auth..", "dev.nacelle.app.trust..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.nacelle.app.client..", "okhttp3..", "javafx..", "picocli..")
                .check(NACELLE);
    }

    @Test
    void onlyWhoSignsCallsKnowsTheAwsSdk() {
        noClasses()
                .that()
                .resideInAPackage("dev.nacelle.app..")
                .and()
                .resideOutsideOfPackages("dev.nacelle.app.auth..", "dev.nacelle.app.client..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk..")
                .check(NACELLE);
    }

    @Test
    void onlyTheWiringKnowsTheDeployedFunction() {
        noClasses()
                .that()
                .resideInAPackage("dev.nacelle.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.nacelle.lambda..", "io.javalin..")
                .check(NACELLE);
    }
}
