package dev.nacelle.mock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.nacelle.mock");

    @Test
    void onlyTheHttpPackageKnowsJavalin() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.nacelle.mock.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .check(CLASSES);
    }

    @Test
    void onlyTheSdkPackageTheWorkshopsFunctionsAndTheDeploymentKnowTheAwsSdk() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.nacelle.mock.sdk", "dev.nacelle.mock.generation")
                .and()
                .doNotHaveSimpleName("Deployment")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk..")
                .check(CLASSES);
    }

    @Test
    void onlyTheDeploymentKnowsTheFunction() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Deployment")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.nacelle.lambda..")
                .check(CLASSES);
    }

    @Test
    void gatewayAndSageMakerArePureFunctions() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.nacelle.mock.gateway", "dev.nacelle.mock.sagemaker", "dev.nacelle.mock.aws")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.file..", "java.util.concurrent..", "dev.nacelle.mock.http")
                .check(CLASSES);
    }

    @Test
    void packagesDependOnEachOtherWithoutCycles() {
        slices().matching("dev.nacelle.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheProgramTalksToAPerson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.nacelle.mock")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }
}
