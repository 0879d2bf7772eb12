from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .model import Model as Model
    from .shared import (
        ErrorObject as ErrorObject,
        FunctionDefinition as FunctionDefinition,
        FunctionParameters as FunctionParameters,
    )
    from .response import Response as Response
    from .embedding import Embedding as Embedding
    from .fine_tuning import FineTuning as FineTuning
    from .model_deleted import ModelDeleted as ModelDeleted
    from .response_tool import ResponseTool as ResponseTool
    from .response_usage import ResponseUsage as ResponseUsage
    from .completion_usage import CompletionUsage as CompletionUsage
    from .reranking_result import RerankingResult as RerankingResult
    from .file_create_params import FileCreateParams as FileCreateParams
    from .file_info_response import FileInfoResponse as FileInfoResponse
    from .file_list_response import FileListResponse as FileListResponse
    from .reranking_response import RerankingResponse as RerankingResponse
    from .batch_create_params import BatchCreateParams as BatchCreateParams
    from .batch_list_response import BatchListResponse as BatchListResponse
    from .model_list_response import ModelListResponse as ModelListResponse
    from .response_annotation import ResponseAnnotation as ResponseAnnotation
    from .response_tool_param import ResponseToolParam as ResponseToolParam
    from .file_create_response import FileCreateResponse as FileCreateResponse
    from .file_delete_response import FileDeleteResponse as FileDeleteResponse
    from .response_output_item import ResponseOutputItem as ResponseOutputItem
    from .batch_cancel_response import BatchCancelResponse as BatchCancelResponse
    from .batch_create_response import BatchCreateResponse as BatchCreateResponse
    from .response_url_citation import ResponseURLCitation as ResponseURLCitation
    from .response_create_params import ResponseCreateParams as ResponseCreateParams
    from .response_file_citation import ResponseFileCitation as ResponseFileCitation
    from .batch_retrieve_response import BatchRetrieveResponse as BatchRetrieveResponse
    from .embedding_create_params import EmbeddingCreateParams as EmbeddingCreateParams
    from .reranking_create_params import RerankingCreateParams as RerankingCreateParams
    from .response_output_content import ResponseOutputContent as ResponseOutputContent
    from .response_output_message import ResponseOutputMessage as ResponseOutputMessage
    from .create_embedding_response import CreateEmbeddingResponse as CreateEmbeddingResponse
    from .fine_tuning_create_params import FineTuningCreateParams as FineTuningCreateParams
    from .fine_tuning_list_response import FineTuningListResponse as FineTuningListResponse
    from .response_input_item_param import ResponseInputItemParam as ResponseInputItemParam
    from .response_output_reasoning import ResponseOutputReasoning as ResponseOutputReasoning
    from .response_named_tool_choice import ResponseNamedToolChoice as ResponseNamedToolChoice
    from .fine_tuning_delete_response import FineTuningDeleteResponse as FineTuningDeleteResponse
    from .response_tool_choice_option import ResponseToolChoiceOption as ResponseToolChoiceOption
    from .response_function_call_param import ResponseFunctionCallParam as ResponseFunctionCallParam
    from .response_input_content_param import ResponseInputContentParam as ResponseInputContentParam
    from .response_input_message_param import ResponseInputMessageParam as ResponseInputMessageParam
    from .response_output_text_content import ResponseOutputTextContent as ResponseOutputTextContent
    from .response_format_configuration import ResponseFormatConfiguration as ResponseFormatConfiguration
    from .response_item_reference_param import ResponseItemReferenceParam as ResponseItemReferenceParam
    from .response_output_function_call import ResponseOutputFunctionCall as ResponseOutputFunctionCall
    from .response_named_tool_choice_param import ResponseNamedToolChoiceParam as ResponseNamedToolChoiceParam
    from .response_easy_input_message_param import ResponseEasyInputMessageParam as ResponseEasyInputMessageParam
    from .response_input_text_content_param import ResponseInputTextContentParam as ResponseInputTextContentParam
    from .response_tool_choice_option_param import ResponseToolChoiceOptionParam as ResponseToolChoiceOptionParam
    from .response_format_configuration_param import (
        ResponseFormatConfigurationParam as ResponseFormatConfigurationParam,
    )
    from .response_function_call_output_param import ResponseFunctionCallOutputParam as ResponseFunctionCallOutputParam
else:
    _modules = {
        "Model": "model",
        "ErrorObject": "shared",
        "FunctionDefinition": "shared",
        "FunctionParameters": "shared",
        "Response": "response",
        "Embedding": "embedding",
        "FineTuning": "fine_tuning",
        "ModelDeleted": "model_deleted",
        "ResponseTool": "response_tool",
        "ResponseUsage": "response_usage",
        "CompletionUsage": "completion_usage",
        "RerankingResult": "reranking_result",
        "FileCreateParams": "file_create_params",
        "FileInfoResponse": "file_info_response",
        "FileListResponse": "file_list_response",
        "RerankingResponse": "reranking_response",
        "BatchCreateParams": "batch_create_params",
        "BatchListResponse": "batch_list_response",
        "ModelListResponse": "model_list_response",
        "ResponseAnnotation": "response_annotation",
        "ResponseToolParam": "response_tool_param",
        "FileCreateResponse": "file_create_response",
        "FileDeleteResponse": "file_delete_response",
        "ResponseOutputItem": "response_output_item",
        "BatchCancelResponse": "batch_cancel_response",
        "BatchCreateResponse": "batch_create_response",
        "ResponseURLCitation": "response_url_citation",
        "ResponseCreateParams": "response_create_params",
        "ResponseFileCitation": "response_file_citation",
        "BatchRetrieveResponse": "batch_retrieve_response",
        "EmbeddingCreateParams": "embedding_create_params",
        "RerankingCreateParams": "reranking_create_params",
        "ResponseOutputContent": "response_output_content",
        "ResponseOutputMessage": "response_output_message",
        "CreateEmbeddingResponse": "create_embedding_response",
        "FineTuningCreateParams": "fine_tuning_create_params",
        "FineTuningListResponse": "fine_tuning_list_response",
        "ResponseInputItemParam": "response_input_item_param",
        "ResponseOutputReasoning": "response_output_reasoning",
        "ResponseNamedToolChoice": "response_named_tool_choice",
        "FineTuningDeleteResponse": "fine_tuning_delete_response",
        "ResponseToolChoiceOption": "response_tool_choice_option",
        "ResponseFunctionCallParam": "response_function_call_param",
        "ResponseInputContentParam": "response_input_content_param",
        "ResponseInputMessageParam": "response_input_message_param",
        "ResponseOutputTextContent": "response_output_text_content",
        "ResponseFormatConfiguration": "response_format_configuration",
        "ResponseItemReferenceParam": "response_item_reference_param",
        "ResponseOutputFunctionCall": "response_output_function_call",
        "ResponseNamedToolChoiceParam": "response_named_tool_choice_param",
        "ResponseEasyInputMessageParam": "response_easy_input_message_param",
        "ResponseInputTextContentParam": "response_input_text_content_param",
        "ResponseToolChoiceOptionParam": "response_tool_choice_option_param",
        "ResponseFormatConfigurationParam": "response_format_configuration_param",
        "ResponseFunctionCallOutputParam": "response_function_call_output_param",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
            "audio": "",
            "chat": "",
            "shared": "",
            "shared_params": "",
        },
    )
