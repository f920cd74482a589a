package dev.nacelle.mock.clients;

import dev.nacelle.contract.WireRequest;
import dev.nacelle.mock.aws.Account;
import dev.nacelle.mock.aws.AwsIds;
import dev.nacelle.mock.http.Delivery;
import dev.nacelle.mock.http.HttpListener;
import dev.nacelle.mock.http.HttpThreads;
import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.mock.model.StandInModel;
import dev.nacelle.mock.sagemaker.ModelContainer;
import dev.nacelle.mock.sagemaker.RuntimeEndpoint;
import dev.nacelle.mock.sagemaker.ServiceError;
import dev.nacelle.reading.Profiles;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The SageMaker Runtime on a port of its own, with one endpoint, {@code wind-turbine}. An endpoint named {@code
 * fails-with-} and the name of an error answers that error to whatever is asked.
 */
final class RuntimeServer implements AutoCloseable {
    static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";
    private static final String FAILS_WITH = "/endpoints/fails-with-";

    private final ModelContainer container =
            ModelContainer.of(StandInModel.load(Profiles.windTurbine(), ModelVariant.VIVID));
    private final RuntimeEndpoint runtime =
            new RuntimeEndpoint(Account.example(), Map.of("wind-turbine", container), new AwsIds(new Random(1)));
    private final List<WireRequest> requests = new CopyOnWriteArrayList<>();
    private final HttpListener listener;

    private RuntimeServer() throws BindException {
        listener = HttpListener.start("127.0.0.1", 0, 10_000_000, new HttpThreads(), (request, sourceIp) -> {
            requests.add(request);
            return Delivery.of(
                    request.path().startsWith(FAILS_WITH)
                            ? runtime.answer(error(request.path()), request.path())
                            : runtime.answer(request));
        });
    }

    static RuntimeServer start() {
        try {
            return new RuntimeServer();
        } catch (BindException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.port());
    }

    ModelContainer container() {
        return container;
    }

    List<WireRequest> requests() {
        return requests;
    }

    @Override
    public void close() {
        listener.close();
    }

    private static ServiceError error(String path) {
        return ServiceError.named(path.substring(FAILS_WITH.length(), path.lastIndexOf('/')));
    }
}
