// libgit2's ways into the network, closed, for the static build: the linker takes these before the archive's, and
// leaves HTTP, SSH and TLS out with all they need. okr reads a repository where it lies, and never fetches.
//
// In C a function is found by its name alone, so no parameters are told.
extern "C" {

int git_http__expect_continue = 0;

int git_http_auth_negotiate() { return -1; }
int git_smart_subtransport_http() { return -1; }
int git_smart_subtransport_ssh() { return -1; }
int git_transport_ssh_global_init() { return 0; }
int git_transport_ssh_with_paths() { return -1; }
int git_mbedtls__set_cert_location() { return -1; }
int git_mbedtls_stream_global_init() { return 0; }
int git_mbedtls_stream_new() { return -1; }
int git_mbedtls_stream_wrap() { return -1; }

}  // extern "C"
