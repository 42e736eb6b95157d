/// S3, as far as its objects go: buckets of the template, objects by key, the REST calls on them.
@NullMarked
package dev.plantao.local.s3;

import org.jspecify.annotations.NullMarked;
