package org.withme.assessment.storage;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** The place where files are kept: a bucket if one is named, else the directory. */
@Singleton
class ChosenStore {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration CALL = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(20);

    void prepare(@Observes StartupEvent start, FileStore store) {
        store.prepare();
    }

    @Produces
    @Singleton
    FileStore store(StorageConfig config, StoreMark mark) {
        Path directory = Path.of(config.directory()).toAbsolutePath();
        long reserve = config.reserve().asLongValue();
        return config.s3()
                .<FileStore>map(s3 -> new ObjectStore(client(s3), s3.bucket(), new Spool(directory, reserve), mark))
                .orElseGet(() -> new DirectoryStore(directory, reserve, mark));
    }

    void close(@Disposes FileStore store) throws Exception {
        if (store instanceof AutoCloseable open) {
            open.close();
        }
    }

    /** What is asked before an answer begins is given up before whoever waits for it does; only a whole file takes longer. */
    static S3Client client(StorageConfig.S3 config) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(config.region().orElse("eu-west-2")))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(config.accessKey(), config.secretKey())))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE)
                        .build())
                .overrideConfiguration(settings -> settings.apiCallTimeout(CALL))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED);
        config.endpoint().ifPresent(address -> builder.endpointOverride(address).forcePathStyle(true));
        return builder.build();
    }
}
