"""The resources of the API: groups of methods, one class each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .chat.chat import Chat as Chat
    from .chat.chat import AsyncChat as AsyncChat
    from .chat.chat import ChatWithRawResponse as ChatWithRawResponse
    from .chat.chat import AsyncChatWithRawResponse as AsyncChatWithRawResponse
    from .chat.chat import ChatWithStreamingResponse as ChatWithStreamingResponse
    from .chat.chat import AsyncChatWithStreamingResponse as AsyncChatWithStreamingResponse
    from .embeddings import Embeddings as Embeddings
    from .embeddings import AsyncEmbeddings as AsyncEmbeddings
    from .embeddings import EmbeddingsWithRawResponse as EmbeddingsWithRawResponse
    from .embeddings import AsyncEmbeddingsWithRawResponse as AsyncEmbeddingsWithRawResponse
    from .embeddings import EmbeddingsWithStreamingResponse as EmbeddingsWithStreamingResponse
    from .embeddings import AsyncEmbeddingsWithStreamingResponse as AsyncEmbeddingsWithStreamingResponse
    from .audio.audio import Audio as Audio
    from .audio.audio import AsyncAudio as AsyncAudio
    from .audio.audio import AudioWithRawResponse as AudioWithRawResponse
    from .audio.audio import AsyncAudioWithRawResponse as AsyncAudioWithRawResponse
    from .audio.audio import AudioWithStreamingResponse as AudioWithStreamingResponse
    from .audio.audio import AsyncAudioWithStreamingResponse as AsyncAudioWithStreamingResponse
    from .models import Models as Models
    from .models import AsyncModels as AsyncModels
    from .models import ModelsWithRawResponse as ModelsWithRawResponse
    from .models import AsyncModelsWithRawResponse as AsyncModelsWithRawResponse
    from .models import ModelsWithStreamingResponse as ModelsWithStreamingResponse
    from .models import AsyncModelsWithStreamingResponse as AsyncModelsWithStreamingResponse
    from .batches import Batches as Batches
    from .batches import AsyncBatches as AsyncBatches
    from .batches import BatchesWithRawResponse as BatchesWithRawResponse
    from .batches import AsyncBatchesWithRawResponse as AsyncBatchesWithRawResponse
    from .batches import BatchesWithStreamingResponse as BatchesWithStreamingResponse
    from .batches import AsyncBatchesWithStreamingResponse as AsyncBatchesWithStreamingResponse
    from .files import Files as Files
    from .files import AsyncFiles as AsyncFiles
    from .files import FilesWithRawResponse as FilesWithRawResponse
    from .files import AsyncFilesWithRawResponse as AsyncFilesWithRawResponse
    from .files import FilesWithStreamingResponse as FilesWithStreamingResponse
    from .files import AsyncFilesWithStreamingResponse as AsyncFilesWithStreamingResponse
    from .reranking import Reranking as Reranking
    from .reranking import AsyncReranking as AsyncReranking
    from .reranking import RerankingWithRawResponse as RerankingWithRawResponse
    from .reranking import AsyncRerankingWithRawResponse as AsyncRerankingWithRawResponse
    from .reranking import RerankingWithStreamingResponse as RerankingWithStreamingResponse
    from .reranking import AsyncRerankingWithStreamingResponse as AsyncRerankingWithStreamingResponse
    from .responses import Responses as Responses
    from .responses import AsyncResponses as AsyncResponses
    from .responses import ResponsesWithRawResponse as ResponsesWithRawResponse
    from .responses import AsyncResponsesWithRawResponse as AsyncResponsesWithRawResponse
    from .responses import ResponsesWithStreamingResponse as ResponsesWithStreamingResponse
    from .responses import AsyncResponsesWithStreamingResponse as AsyncResponsesWithStreamingResponse
    from .fine_tunings import FineTunings as FineTunings
    from .fine_tunings import AsyncFineTunings as AsyncFineTunings
    from .fine_tunings import FineTuningsWithRawResponse as FineTuningsWithRawResponse
    from .fine_tunings import AsyncFineTuningsWithRawResponse as AsyncFineTuningsWithRawResponse
    from .fine_tunings import FineTuningsWithStreamingResponse as FineTuningsWithStreamingResponse
    from .fine_tunings import AsyncFineTuningsWithStreamingResponse as AsyncFineTuningsWithStreamingResponse
else:
    from .._core.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(
                [
                    "Chat",
                    "AsyncChat",
                    "ChatWithRawResponse",
                    "AsyncChatWithRawResponse",
                    "ChatWithStreamingResponse",
                    "AsyncChatWithStreamingResponse",
                ],
                "chat.chat",
            ),
            **dict.fromkeys(
                [
                    "Embeddings",
                    "AsyncEmbeddings",
                    "EmbeddingsWithRawResponse",
                    "AsyncEmbeddingsWithRawResponse",
                    "EmbeddingsWithStreamingResponse",
                    "AsyncEmbeddingsWithStreamingResponse",
                ],
                "embeddings",
            ),
            **dict.fromkeys(
                [
                    "Audio",
                    "AsyncAudio",
                    "AudioWithRawResponse",
                    "AsyncAudioWithRawResponse",
                    "AudioWithStreamingResponse",
                    "AsyncAudioWithStreamingResponse",
                ],
                "audio.audio",
            ),
            **dict.fromkeys(
                [
                    "Models",
                    "AsyncModels",
                    "ModelsWithRawResponse",
                    "AsyncModelsWithRawResponse",
                    "ModelsWithStreamingResponse",
                    "AsyncModelsWithStreamingResponse",
                ],
                "models",
            ),
            **dict.fromkeys(
                [
                    "Batches",
                    "AsyncBatches",
                    "BatchesWithRawResponse",
                    "AsyncBatchesWithRawResponse",
                    "BatchesWithStreamingResponse",
                    "AsyncBatchesWithStreamingResponse",
                ],
                "batches",
            ),
            **dict.fromkeys(
                [
                    "Files",
                    "AsyncFiles",
                    "FilesWithRawResponse",
                    "AsyncFilesWithRawResponse",
                    "FilesWithStreamingResponse",
                    "AsyncFilesWithStreamingResponse",
                ],
                "files",
            ),
            **dict.fromkeys(
                [
                    "Reranking",
                    "AsyncReranking",
                    "RerankingWithRawResponse",
                    "AsyncRerankingWithRawResponse",
                    "RerankingWithStreamingResponse",
                    "AsyncRerankingWithStreamingResponse",
                ],
                "reranking",
            ),
            **dict.fromkeys(
                [
                    "Responses",
                    "AsyncResponses",
                    "ResponsesWithRawResponse",
                    "AsyncResponsesWithRawResponse",
                    "ResponsesWithStreamingResponse",
                    "AsyncResponsesWithStreamingResponse",
                ],
                "responses",
            ),
            **dict.fromkeys(
                [
                    "FineTunings",
                    "AsyncFineTunings",
                    "FineTuningsWithRawResponse",
                    "AsyncFineTuningsWithRawResponse",
                    "FineTuningsWithStreamingResponse",
                    "AsyncFineTuningsWithStreamingResponse",
                ],
                "fine_tunings",
            ),
        },
    )

__all__ = [
    "Chat",
    "AsyncChat",
    "ChatWithRawResponse",
    "AsyncChatWithRawResponse",
    "ChatWithStreamingResponse",
    "AsyncChatWithStreamingResponse",
    "Embeddings",
    "AsyncEmbeddings",
    "EmbeddingsWithRawResponse",
    "AsyncEmbeddingsWithRawResponse",
    "EmbeddingsWithStreamingResponse",
    "AsyncEmbeddingsWithStreamingResponse",
    "Audio",
    "AsyncAudio",
    "AudioWithRawResponse",
    "AsyncAudioWithRawResponse",
    "AudioWithStreamingResponse",
    "AsyncAudioWithStreamingResponse",
    "Models",
    "AsyncModels",
    "ModelsWithRawResponse",
    "AsyncModelsWithRawResponse",
    "ModelsWithStreamingResponse",
    "AsyncModelsWithStreamingResponse",
    "Batches",
    "AsyncBatches",
    "BatchesWithRawResponse",
    "AsyncBatchesWithRawResponse",
    "BatchesWithStreamingResponse",
    "AsyncBatchesWithStreamingResponse",
    "Files",
    "AsyncFiles",
    "FilesWithRawResponse",
    "AsyncFilesWithRawResponse",
    "FilesWithStreamingResponse",
    "AsyncFilesWithStreamingResponse",
    "Reranking",
    "AsyncReranking",
    "RerankingWithRawResponse",
    "AsyncRerankingWithRawResponse",
    "RerankingWithStreamingResponse",
    "AsyncRerankingWithStreamingResponse",
    "Responses",
    "AsyncResponses",
    "ResponsesWithRawResponse",
    "AsyncResponsesWithRawResponse",
    "ResponsesWithStreamingResponse",
    "AsyncResponsesWithStreamingResponse",
    "FineTunings",
    "AsyncFineTunings",
    "FineTuningsWithRawResponse",
    "AsyncFineTuningsWithRawResponse",
    "FineTuningsWithStreamingResponse",
    "AsyncFineTuningsWithStreamingResponse",
]
